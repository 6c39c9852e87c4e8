/** A word that everybody uses, and where the accounts have it. */
export interface EverydayWord {
  /** The word and others for the same, in Chinese. */
  readonly words: readonly string[]
  readonly english: readonly string[]
  readonly targets: readonly Target[]
}

interface Target {
  /** Of an answer: a code, or what stands in a table, the explanation, the glossary. */
  readonly id: string
  /** Whether it holds other things, too, so that its figure is not that of the word alone. */
  readonly holdsMore: boolean
}

/*
 * Words; the same in English; where they are. `~`: among other things. Where nothing follows, the
 * accounts have no figure for it. Which code takes what is our reading of the items' names.
 */
const LIST = `
三公 三公经费 | three public expenses | sangong/total sangong/abroad sangong/vehicles sangong/reception
公车 公务用车 车辆 用车 几辆车 | cars, official cars, car, vehicles, government cars | sangong/vehicles narrative/sangong-vehicle-operation/vehicles-held 30231 31013
买车 购车 公车购置 | car purchase, new cars, buying cars | sangong/vehicle-purchase narrative/sangong-vehicle-purchase/vehicles 31013
加油 油费 燃油 修车 养车 车险 过路费 | fuel, petrol, car repairs, car insurance, tolls | ~sangong/vehicle-operation ~30231
停车费 | parking | ~30231 ~30239
出国 出境 因公出国 | abroad, trips abroad, foreign travel, travel abroad, overseas | sangong/abroad narrative/sangong-abroad/persons 30212
考察 | study tours, inspection tours | ~sangong/abroad ~30212 ~30211
招待 接待 公务接待 | receptions, hospitality, entertainment | sangong/reception narrative/sangong-reception-domestic/persons 30217
吃喝 公款吃喝 宴请 吃饭 请客 | meals, dining, banquets, eating, dinners | ~sangong/reception narrative/sangong-reception-domestic/persons ~30217
外宾 | foreign guests | narrative/sangong-reception-foreign/persons ~sangong/reception
食堂 午餐补助 伙食 | canteen, lunch, staff meals | 30106
工资 薪水 薪酬 | salaries, salary, wages, pay, payroll | ~301 30101 30102 30103 30107
基本工资 | basic salary, basic pay | 30101
津贴 津补贴 | allowances | 30102
加班 | overtime | ~30102 ~30199
奖金 | bonuses, bonus | 30103
年终奖 | year-end bonus | ~30103
绩效工资 | performance pay | 30107
补贴 | subsidies | 30102 303
退休 退休金 养老金 离退休 | pensions, pension, retirement, retirees, retired | 30302 30301 2080501 2080502 ~20805
离休 | veteran retirees | 30301
养老 养老保险 | pension insurance, old-age insurance, elderly | 20805 2080505 30108
职业年金 年金 | occupational annuity, annuity | 2080506 30109
社保 社会保险 五险 | social insurance, social security contributions | 208 30108 30109 30110 30112
医保 医疗保险 | health insurance, medical insurance | 21011 30110 30111
看病 医疗费 | medical costs, medical care, doctors | 210 30114 30307
失业保险 工伤 生育保险 | unemployment insurance, work injury insurance | ~30112
公积金 住房公积金 | housing fund, housing provident fund | 2210201 30113
房补 住房补贴 购房补贴 提租补贴 | housing allowance | 2210202 2210203
抚恤 丧葬费 | bereavement, survivors, funerals | 20808 30304
遗属 | surviving dependants | ~30305
救助 困难补助 | relief, hardship | 20820 20821 20825 30306
低保 | minimum living allowance | 20819 ~30305
五保 特困 | extreme poverty | 20821
助学金 奖学金 | scholarships, student grants | 30308
福利 | staff welfare, benefits | 30229
慰问 | condolences | ~30229
工会 工会经费 | trade union, union | 30228
人员经费 养人 | personnel, staff costs | basic/personnel 301 303
公用经费 | operating costs, overheads | basic/operating 302 310
基本支出 | running costs, basic expenditure | expenditure/total/basic term/基本支出
项目支出 项目 | projects, project expenditure | expenditure/total/project term/项目支出
培训 | training, courses, trained | 2050803 30216
讲课费 | lecturers, lectures | ~30216 ~30226
进修 | further education | 20508 ~30216
会议 开会 会议费 | meetings, conferences | 30215
出差 差旅 | business trips, travel, trips | 30211
机票 住宿 酒店 | flights, hotels | ~30211 ~30212
车补 交通补贴 | transport allowance, commuting | ~30239
打车 租车 | taxis, car rental | ~30239
办公 办公费 办公用品 | office, office supplies | 30201 31002
书报 纸张 文具 | stationery, newspapers, paper | ~30201
印刷 | printing | 30202
打印 宣传册 | brochures | ~30202
咨询 | consulting, consultants | 30203
律师费 审计费 | lawyers, legal fees, audit fees, auditors | ~30227 ~30203
外包 委托 | outsourcing, contractors | 30227
手续费 | bank charges | 30204
水电 | utilities | 30205 30206
水费 | water bill, water | 30205
电费 | electricity | 30206
邮电 | post and telephone | 30207
电话 快递 网费 | telephone, phone, postage, internet | ~30207
取暖 暖气 供热 | heating | 30208
物业 | property management | 30209
保安 保洁 绿化 | security guards, cleaning | ~30209
维修 | repairs, maintenance | 30213
装修 | renovation, refurbishment | 31006 ~30213
房租 租赁 | rent, leasing | 30214
大楼 办公楼 盖楼 建房 | buildings, building, office building, construction | 31001 30901 ~30213 ~30214
家具 空调 电脑 | furniture, computers | ~31002
设备 | equipment | 31002 31003
软件 信息化 网站 | software, website | 31007
服装 制服 | uniforms, clothing | 30224
专家费 劳务 劳务费 | experts, labour services | 30226
临时工 编外人员 合同工 | temporary staff, contract staff | ~30226 ~30199
耗材 药品 | consumables, materials | 30218
税 税金 | taxes, tax | 30240
利息 | interest | 307 232
债务 还债 | debt, debts | 231 232 307
捐赠 捐款 | donations | 39906 39909 39910
国家赔偿 | state compensation | 39907
征地 拆迁 | land acquisition, demolition | 31009 31012
残保金 | disability levy | ~30299
结转 结余 剩余 没花完 | carry-over, left over, unspent, remaining | totals/income.opening totals/expenditure.closing term/年末结转 term/年末结余
年初结转 | opening carry-over, carried in | totals/income.opening
年末结转 | closing carry-over, carried out | totals/expenditure.closing term/年末结转
财政拨款 拨款 | appropriation, state funding | totals/income.general-budget term/财政拨款收入
去年 上年 同比 增长 增加 减少 | last year, last year's total, previous year, year before, increase, change | narrative/totals/change narrative/appropriation/change narrative/general-budget-overall/change narrative/office-operation/change
收入 总收入 钱从哪里来 | income, revenue, total income | totals/income.year-total
总支出 支出总额 支出合计 总额 总共 一共 花了多少 | total expenditure, total spending, total, spending, expenditure, spent | totals/expenditure.year-total
对不上 不一致 问题 有问题 错误 差错 出错 | discrepancies, wrong, anything wrong, errors, mistakes, problems | checks
预算 年初预算 超支 | budget, opening budget, overspending | budget
绩效 得分 评价 扣分 | performance, score, rating, lost points | scorecard/total scorecard
职责 职能 干什么 做什么 | duties, responsibilities, department | duties
采购 政府采购 招标 | procurement, purchasing, tenders | text/procurement
机关运行经费 运行经费 | office operation costs | text/office-operation term/机关运行经费
资产 国有资产 | assets | text/state-assets
人数 多少人 编制 职工 员工 在职 | staff, headcount, employees, how many people, how many staff |
科普 | science popularisation, popular science, popularisation | 20607 2060702
学术 学术会议 学术交流 | academic exchange, scholarly exchange | 2060704
科技馆 | science museum, science centre | 2060705
科研 研发 | research, science research | 20602 20603 20604
教育 | education | 205
学校 | schools, school | 20502
幼儿园 | kindergartens, nursery schools | 2050201
小学 | primary schools | 2050202
中学 | secondary schools | 2050203 2050204
大学 | universities, university | 2050205
职校 职业教育 | vocational schools | 20503
党校 | party school | 2050802
体育 | sport, sports | 20703
健身 | fitness | 2070308
文物 | cultural relics | 20702
图书馆 | libraries, library | 2070104
博物馆 | museums | 2070205
旅游 | tourism | 20701 2070113
电视台 | television, broadcasting | 20708
就业 | employment, jobs | 20807
公益岗 | public welfare jobs | 2080705
残疾人 | disabled people, disability | 20811
孤儿 儿童福利 | orphans, child welfare | 2081001
红十字会 | red cross | 20816
退役军人 | veterans | 20828 20809
拥军 | support for the army | 2082804
医院 | hospitals | 21002
卫生院 | township hospitals | 2100302
防疫 公共卫生 | public health, epidemics | 21004
疫情 | epidemic, covid, pandemic | 2100410 234
计生 | family planning | 21007
食品安全 | food safety | 2013816
环保 | environment | 211
治污 污染 | pollution | 21103
大气 | air pollution | 2110301
污水 | sewage, waste water | 2110302 21214
垃圾 | rubbish, garbage, waste | 21205
城管 | urban management | 2120104
修路 公路 | roads | 21401 2120303 2130142
公交 | buses, public transport | 2149901
农业 | agriculture, farming | 21301
林业 | forestry, forests | 21302
水利 | water conservancy | 21303
防汛 | flood control, floods | 2130314
扶贫 乡村振兴 | poverty relief, rural revitalisation | 21305
村委会 | village committees | 2130705
廉租房 保障房 公租房 | public housing, social housing | 2210101 2210106
棚改 | shanty towns | 2210103
危房 | dilapidated houses | 2210105
老旧小区 | old estates | 2210108
公安 派出所 | police | 20402
法院 | courts | 20405
检察院 | prosecutors | 20404
司法局 | justice bureau | 20406
普法 | legal education | 2040605
法律援助 | legal aid | 2040607
应急 | emergency management | 224
消防 | fire service, firefighting | 22402
救灾 | disaster relief | 22407
地震 | earthquakes | 22405
气象 | weather, meteorology | 22005
国土 | land and resources | 22001
土地出让金 | land sales | 21208
彩票 | lottery | 22908 22960
招商 | investment promotion | 2011308
中小企业 | small firms, small business | 21508
粮食 | grain | 222
国企 | state-owned enterprises | 223
人大 | people's congress | 20101
政协 | political consultative conference | 20102
统计 | statistics | 20105
普查 | census | 2010507
财政局 | finance bureau | 20106
税务 | tax office | 20107
纪委 | discipline inspection | 20111
档案 | archives | 20126
团委 妇联 | youth league, women's federation | 20129
组织部 | organisation department | 20132
宣传部 | publicity department | 20133
市场监管 | market regulation | 20138
信访 | petitions | 20140 2010308
其他支出 | other expenditure | 229 399
`

/** The everyday words, in the order in which they are offered. */
export const EVERYDAY: readonly EverydayWord[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [words = '', english = '', targets = ''] = line.split('|').map((part) => part.trim())
    return {
      words: words.split(' '),
      english: english.split(', '),
      targets: targets
        .split(' ')
        .filter(Boolean)
        .map((id) => ({ id: id.replace('~', ''), holdsMore: id.startsWith('~') })),
    }
  })

/** Words to begin with, by the first of each. */
export const EXAMPLES: readonly string[] =
  '公车 吃喝 出国 培训 工资 退休 出差 科普 结转 预算 去年 对不上'.split(' ')
