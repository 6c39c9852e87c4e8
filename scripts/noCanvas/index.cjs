// pdf.js makes one of these while it loads; only drawing, which nobody asks of it in Node, uses them.
exports.DOMMatrix = class {}
exports.ImageData = class {}
exports.Path2D = class {}
