/*
 * Explanations in the wording of several provinces. In braces stands what is printed and what it is:
 * `=address` the figure of a cell, `%part|whole` what the first is of the second, `+address|5.2` a
 * change of a cell, `^address|5.2` one that explains another, `~n|2.1` the rate of the nth change of the passage from its
 * end, `?5.2` a figure that repeats none, `#3` a count, `@0|…` one of which all is said.
 */

export interface Wording {
  readonly name: string
  readonly paragraphs: readonly string[]
}

export const WORDINGS: readonly Wording[] = [
  {
    name: 'opening, income, spending and closing in one sentence',
    paragraphs: [
      '一、收入支出决算总体情况说明',
      '2021年年初结转和结余{=totals/income.opening/amount}万元，本年收入{=totals/income.year-total/amount}万元，本年支出{=totals/expenditure.year-total/amount}万元，结余分配万元，年末结转和结余{=totals/expenditure.closing/amount}万元。',
      '二、收入决算情况说明',
      '本年收入{=income/total/total}万元，比2020年决算数增加{+income/total/total|3.80}万元，增长{~1|1.71}%，具体情况如下：',
      '（一）财政拨款收入{=income/total/appropriation}万元。',
      '（二）事业收入{?0}万元。',
      '（三）其他收入{=income/total/other}万元。',
      '三、支出决算情况说明',
      '本年支出{=expenditure/total/total}万元，比2020年决算数增加{+expenditure/total/total|111.50}万元，增长{~1|51.22}%，具体情况如下：',
      '（一）基本支出{=expenditure/total/basic}万元。其中，人员支出{=basic/personnel/amount}万元，公用支出{=basic/operating/amount}万元。',
      '（二）项目支出{=expenditure/total/project}万元。',
      '四、一般公共预算财政拨款支出决算情况说明',
      '2021年一般公共预算财政拨款支出{=general-budget/total/total}万元，比2020年决算数增加{+general-budget/total/total|11.80}万元，增长{~1|3.78}%，具体情况如下（按项级科目分类统计）：',
      '（一）2060701机构运行{=general-budget/2060701/total}万元，较2020年决算数减少{+general-budget/2060701/total|2.10}万元，下降{~1|1.62}%。主要原因是人员减少。',
      '（二）2060702科普活动{=general-budget/2060702/total}万元，较2020年决算数增加{+general-budget/2060702/total|12.00}万元，增长{~1|15.42}%。主要原因是活动增加。',
      '五、政府性基金预算财政拨款支出决算情况说明',
      '本部门2021年没有使用政府性基金预算安排的支出。',
      '六、一般公共预算财政拨款基本支出决算情况说明',
      '2021年度一般公共预算财政拨款基本支出{=general-budget/total/basic}万元，其中：',
      '（一）人员经费{=basic/personnel/amount}万元，主要包括：基本工资、津贴补贴、奖金。',
      '（二）公用经费{=basic/operating/amount}万元，主要包括：办公费、邮电费。',
      '七、“三公”经费支出决算情况说明',
      '2021年度“三公”经费支出决算数为{=sangong/total/actual}万元，比2020年减少{+sangong/total/actual|0.19}万元，下降{~1|19.00}%。具体情况如下：',
      '（一）因公出国（境）费用{?0}万元，全年安排出国（境）团组{#0}个，累计{#0}人次。',
      '（二）公务用车购置及运行费{=sangong/vehicles/actual}万元，其中：公务用车购置费{?0}万元，公务用车运行费{=sangong/vehicle-operation/actual}万元。年末公务用车保有量{#1}辆。',
      '（三）公务接待费{=sangong/reception/actual}万元，累计接待{#1}批次、{#11}人次。',
    ],
  },
  {
    name: 'totals of both sides with their parts, budgets with completion, changes beside',
    paragraphs: [
      '一、收入支出决算总体情况',
      '2021年度收入总计{=totals/income.grand-total/amount}万元，其中：本年收入合计{=totals/income.year-total/amount}万元，年初结转和结余{=totals/income.opening/amount}万元；支出总计{=totals/expenditure.grand-total/amount}万元，其中：本年支出合计{=totals/expenditure.year-total/amount}万元，年末结转和结余{=totals/expenditure.closing/amount}万元。',
      '与2020年度相比，收入总计增加{+totals/income.grand-total/amount|8.22}万元，增长{~1|2.56}%，主要原因是：年初结转和结余增加{^totals/income.opening/amount|4.42}万元。',
      '二、收入决算情况',
      '本年收入合计{=income/total/total}万元，其中：财政拨款收入{=income/total/appropriation}万元，占{%income/total/appropriation|income/total/total}%；事业收入{?0}万元，占{@0|percent income/total/institutional income/total/total}%；其他收入{=income/total/other}万元，占{%income/total/other|income/total/total}%。',
      '三、支出决算情况',
      '本年支出合计{=expenditure/total/total}万元，其中：基本支出{=expenditure/total/basic}万元，占总支出的{%expenditure/total/basic|expenditure/total/total}%；项目支出{=expenditure/total/project}万元，占总支出的{%expenditure/total/project|expenditure/total/total}%。',
      '四、财政拨款收入支出决算总体情况',
      '2021年度财政拨款收入、支出总计各是{=appropriation/income.grand-total/amount},{=appropriation/expenditure.grand-total/total}万元。与2020年度相比，财政拨款收入总计增加{+appropriation/income.grand-total/amount|3.48}万元，增长{~1|1.09}%。',
      '五、一般公共预算财政拨款支出决算情况',
      '（一）一般公共预算财政拨款支出决算总体情况。',
      '2021年度一般公共预算财政拨款支出年初预算为{?227.68}万元，支出决算为{=general-budget/total/total}万元，完成年初预算的{%narrative|narrative}%，占本年支出合计的{%general-budget/total/total|expenditure/total/total}%。',
      '（二）一般公共预算财政拨款支出决算结构情况。',
      '2021年度一般公共预算财政拨款支出{=general-budget/total/total}万元，主要用于以下方面：教育支出（类）{=general-budget/205/total}万元，占{%general-budget/205/total|general-budget/total/total}%；科学技术支出（类）{=general-budget/206/total}万元，占{%general-budget/206/total|general-budget/total/total}%；卫生健康支出（类）{=general-budget/210/total}万元，占{%general-budget/210/total|general-budget/total/total}%。',
      '（三）一般公共预算财政拨款支出决算具体情况。',
      '1.教育支出（类）进修及培训（款）培训支出（项）：支出决算为{=general-budget/2050803/total}万元，完成预算{@100|percent}%，决算数等于预算数。',
      '七、“三公”经费财政拨款支出决算情况说明',
      '（一）“三公”经费财政拨款支出决算总体情况说明',
      '2021年度“三公”经费财政拨款支出全年预算为{=sangong/total/budget}万元，支出决算为{=sangong/total/actual}万元，完成全年预算的{%sangong/total/actual|sangong/total/budget}%，较上年减少{+sangong/total/actual|0.19}万元，下降{~1|19.00}%。',
      '（二）“三公”经费财政拨款支出决算具体情况说明',
      '2021年度“三公”经费财政拨款支出决算中，公务用车购置及运行维护费支出决算{=sangong/vehicles/actual}万元，占{%sangong/vehicles/actual|sangong/total/actual}%；公务接待费支出决算{=sangong/reception/actual}万元，占{%sangong/reception/actual|sangong/total/actual}%；因公出国（境）费支出决算{?0}万元，占{@0|percent sangong/abroad/actual sangong/total/actual}%。具体情况如下：',
      '1.公务用车购置及运行维护费支出{=sangong/vehicles/actual}万元，完成预算{%sangong/vehicles/actual|sangong/vehicles/budget}%。公务用车购置及运行维护费支出决算比2020年减少{+sangong/vehicles/actual|0.11}万元，下降{~1|14.10}%。主要原因是厉行节约。',
      '其中：公务用车购置支出{?0}万元。全年按规定更新购置公务用车{#0}辆。截至2021年12月31日，单位共有公务用车{#1}辆。',
      '公务用车运行维护费支出{=sangong/vehicle-operation/actual}万元，主要用于调研所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。',
      '2.公务接待费支出{=sangong/reception/actual}万元，完成预算{%sangong/reception/actual|sangong/reception/budget}%。公务接待费支出决算比2020年增加{+sangong/reception/actual|0.02}万元，增长{~1|16.67}%。',
      '其中：国内公务接待支出{?0.14}万元，主要用于执行公务。国内公务接待{#1}批次，{#11}人次（不包括陪同人员），共计支出{?0.14}万元。',
      '外事接待支出{?0}万元，外事接待{#0}批次，{#0}人次。',
      '3.因公出国（境）经费支出{?0}万元，全年安排因公出国（境）团组{#0}次，出国（境）{#0}人次。',
      '十、其他重要事项的情况说明',
      '（一）机关运行经费支出情况',
      '2021年度，机关运行经费支出{=basic/operating/amount}万元，比2020年减少{+basic/operating/amount|1.29}万元，下降{~1|6.55}%。主要原因是压缩开支。',
      '（二）政府采购支出情况',
      '2021年度，政府采购支出总额{?5.20}万元，其中：政府采购货物支出{?3.20}万元、政府采购工程支出{?0}万元、政府采购服务支出{?2.00}万元。授予中小企业合同金额{?5.20}万元，占政府采购支出总额的{%narrative|narrative}%，其中：授予小微企业合同金额{?2.60}万元，占授予中小企业合同金额的{%narrative|narrative}%。',
      '（三）国有资产占有使用情况',
      '截至2021年12月31日，共有车辆{#1}辆，其中：主要领导干部用车{#0}辆、机要通信用车{#0}辆、其他用车{#1}辆，单价50万元以上通用设备{#0}台（套），单价100万元以上专用设备{#2}台（套）。',
    ],
  },
  {
    name: 'all in one paragraph without headings',
    paragraphs: [
      '各单位：一、2021年年初结转结余{=totals/income.opening/amount}万元，本年收入{=totals/income.year-total/amount}万元，用事业基金弥补收支差额万元，本年支出{=totals/expenditure.year-total/amount}万元，结余分配万元，年末结转结余{=totals/expenditure.closing/amount}万元。二、2021年基本支出{=expenditure/total/basic}万元，项目支出{=expenditure/total/project}万元，上缴上级支出万元，经营支出万元，补助下级支出万元。三、2021年“三公”经费公共预算财政拨款支出{=sangong/total/actual}万元，其中：公务用车购置及运行维护费{=sangong/vehicles/actual}万元；公务接待费{=sangong/reception/actual}万元。',
    ],
  },
]
