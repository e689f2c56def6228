// Draws a message or view from its Block Kit JSON, in the manner of Slack.
const make = (tag, type, ...children) => {
  const node = document.createElement(tag);
  if (type) node.className = type;
  node.append(...children.filter((each) => each !== null && each !== undefined));
  return node;
};
const unescape = (text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

// *bold*, `code` and <address|label>; nothing else is used.
function markup(text) {
  const out = [];
  for (const part of text.split(/(<[^>]*>|`[^`]+`|\*[^*\n]+\*)/)) {
    if (part.startsWith('<')) {
      const [, label] = part.slice(1, -1).split('|');
      out.push(make('a', '', unescape(label ?? part.slice(1, -1))));
    } else if (/^`.+`$/.test(part)) out.push(make('code', '', unescape(part.slice(1, -1))));
    else if (/^\*.+\*$/.test(part)) out.push(make('b', '', ...markup(part.slice(1, -1))));
    else if (part) out.push(unescape(part));
  }
  return out;
}
const text = (object) => (object.type === 'mrkdwn' ? markup(object.text) : [object.text]);

function span(element) {
  let node = element.type === 'link' ? make('a', '', element.text ?? element.url) : element.text;
  const style = element.style ?? {};
  if (style.code) node = make('code', '', node);
  if (style.bold) node = make('b', '', node);
  if (style.italic) node = make('i', '', node);
  return node;
}
function rich(part) {
  const children = part.elements;
  switch (part.type) {
    case 'rich_text_list': {
      const list = make(part.style === 'ordered' ? 'ol' : 'ul', '',
        ...children.map((each) => make('li', '', ...each.elements.map(span))));
      if (part.offset) list.start = part.offset + 1;
      return list;
    }
    case 'rich_text_quote':
      return make('blockquote', '', ...children.map(span));
    case 'rich_text_preformatted':
      return make('pre', '', ...children.map(span));
    default: {
      // A section is a line of its own, and Slack does not show the break that begins it.
      return make('div', '', ...children.map(span));
    }
  }
}
function element(each, opened) {
  switch (each.type) {
    case 'button':
      return make('span', `button ${each.style ?? ''}`, ...text(each.text));
    case 'static_select': {
      const box = make('span', 'select', make('span', '', ...text(each.placeholder)), make('span', '', '⌄'));
      if (!opened) return box;
      const options = each.options.map((o) =>
        make('div', '', ...text(o.text), o.description ? make('small', '', ...text(o.description)) : null));
      return make('div', '', box, make('div', 'options', ...options));
    }
    default:
      return make('div', 'field',
        make('span', '', ...(each.placeholder ? text(each.placeholder) : ['# music'])),
        each.type.endsWith('select') ? make('span', '', '⌄') : null);
  }
}
function table(each) {
  const cell = (tag) => (c) => make(tag, '', ...c.elements.map(rich));
  const [head, ...rows] = each.rows;
  return make('table', 'block',
    make('tr', '', ...head.map(cell('th'))), ...rows.map((row) => make('tr', '', ...row.map(cell('td')))));
}
function block(each) {
  switch (each.type) {
    case 'table':
      return table(each);
    case 'header':
      return make('div', 'block header', ...text(each.text));
    case 'section': {
      const node = make('div', 'block section');
      const body = make('div', 'text');
      if (each.text) body.append(...text(each.text));
      if (each.fields)
        body.append(make('div', 'fields', ...each.fields.map((f) => make('div', '', ...text(f)))));
      node.append(body);
      if (each.accessory) node.append(make('div', 'accessory', element(each.accessory)));
      return node;
    }
    case 'context':
      return make('div', 'block context', ...each.elements.flatMap(text));
    case 'actions':
      return make('div', 'block actions', ...each.elements.map((e) => element(e, false)));
    case 'rich_text':
      return make('div', 'block rt', ...each.elements.map(rich));
    case 'input':
      return make('div', 'block input',
        make('label', '', ...text(each.label), each.optional ? make('small', '', ' (optional)') : null),
        element(each.element));
    default:
      return make('div', 'divider');
  }
}
function draw(body) {
  const blocks = (body.blocks ?? body).map(block);
  if (body.type === 'modal' || body.type === 'home') {
    const isHome = body.type === 'home';
    const foot = make('div', 'bar foot', body.close ? make('span', 'button', body.close.text) : null,
      body.submit ? make('span', 'button primary', body.submit.text) : null);
    return make('div', 'frame view', make('div', 'bar', make('span', '', isHome ? 'Home' : body.title.text), make('span', '', isHome ? '' : '×')),
      make('div', 'body', ...blocks), isHome ? null : foot);
  }
  const isPrivate = body.response_type === 'ephemeral';
  return make('div', 'frame', make('div', 'avatar', 'T'),
    make('div', 'message', isPrivate ? make('div', 'only', '👁 Only visible to you') : null,
      make('div', 'by', 'Trackrecord', make('span', 'app', 'APP'), make('small', '', '9:41 AM')), ...blocks));
}
document.body.append(draw(JSON.parse(document.getElementById('json').textContent)));
document.title = String(Math.ceil(document.body.firstElementChild.nextElementSibling
  ? document.body.lastElementChild.getBoundingClientRect().bottom : 0));
