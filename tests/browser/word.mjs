// A report as Word puts it on the clipboard: the core's own markup in Word's clothes.

const FRAME = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-parent:""; margin:0cm; mso-pagination:none; font-size:10.5pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->`;
const PARAGRAPH = "class=MsoNormal style='text-indent:32.0pt;line-height:28.0pt;mso-pagination:widow-orphan'";
const IN_CELL = "class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'";
const CELL = "width=64 nowrap style='width:47.9pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;"
  + "padding:0cm 5.4pt 0cm 5.4pt'";
const FONT = "font-size:12.0pt;mso-bidi-font-size:11.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体";

/**
 * @param {string} markup as `render` writes it
 * @returns {string}
 */
export function asFromWord(markup) {
  const body = markup
    .replace(/<\/?(?:article|tbody)[^>]*>/g, '')
    .replace(/<caption>.*?<\/caption>/g, '')
    .replace(/<table[^>]*>/g, "<table class=MsoNormalTable border=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>")
    .replace(/<tr>/g, "<tr style='mso-yfti-irow:0;height:28.5pt'>")
    .replace(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/g, (_cell, attributes, text) => cell(attributes, text))
    .replace(/<(?:p|h[12])>(.*?)<\/(?:p|h[12])>/g, (_paragraph, text) => `<p ${PARAGRAPH}>${spans(text)}<span><o:p></o:p></span></p>`);
  return `${FRAME}${body}<!--EndFragment--></body></html>`;
}

/** @param {string} attributes @param {string} text */
function cell(attributes, text) {
  const spanned = (attributes.match(/(?:col|row)span="\d+"/g) || []).join(' ');
  const content = text === '' ? '<o:p>&nbsp;</o:p>' : `${spans(text)}<span lang=EN-US><o:p></o:p></span>`;
  return `<td ${CELL} ${spanned}><p ${IN_CELL}>${content}</p></td>`;
}

/** Word parts figures from Chinese. @param {string} text */
function spans(text) {
  return text.split(/(\d+)/).filter(Boolean)
    .map((part) => `<span${/\d/.test(part) ? ' lang=EN-US' : ''} style='${FONT}'>${part}</span>`).join('');
}
