// The console's colours. The variables are those of console.css and pass into the shadow root, so
// light and dark follow the reader's device without a second theme.
import {EditorView} from '@codemirror/view';
import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {tags} from '@lezer/highlight';

const mono = 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace';

const theme = EditorView.theme({
  '&': {height: '100%', color: 'var(--ink)', backgroundColor: 'var(--field)', fontSize: '14px',
    border: '1px solid var(--line)', borderRadius: 'var(--radius)', overflow: 'hidden'},
  '&.cm-focused': {outline: '3px solid var(--focus)', outlineOffset: '2px'},
  '.cm-scroller': {fontFamily: mono, lineHeight: '1.55'},
  '.cm-content': {caretColor: 'var(--ink)'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)'},
  '.cm-gutters': {backgroundColor: 'var(--card)', color: 'var(--soft)', borderRight: '1px solid var(--line)'},
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--wire) 8%, transparent)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--wire) 28%, transparent) !important'},
  '&.cm-focused .cm-matchingBracket, .cm-selectionMatch, .cm-searchMatch': {
    backgroundColor: 'var(--warn-tint)'},
  '.cm-searchMatch-selected': {outline: '1px solid var(--warn)'},
  '.cm-foldPlaceholder': {background: 'var(--card)', border: '1px solid var(--line)', color: 'var(--soft)'},
  '.cm-panels': {backgroundColor: 'var(--card)', color: 'var(--ink)', borderColor: 'var(--line)'},
  '.cm-panels-top': {borderBottom: '1px solid var(--line)'},
  '.cm-textfield': {backgroundColor: 'var(--field)', color: 'var(--ink)', border: '1px solid var(--soft)',
    borderRadius: '6px'},
  '.cm-button': {backgroundImage: 'none', backgroundColor: 'transparent', color: 'var(--wire)',
    border: '1px solid var(--line)', borderRadius: '6px'},
  '.cm-panel.cm-search [name=close]': {color: 'var(--soft)', cursor: 'pointer'},
  '.cm-tooltip': {backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)',
    borderRadius: '6px', boxShadow: '0 8px 24px #0003', maxWidth: 'min(40rem, 88vw)'},
  '.cm-tooltip-autocomplete > ul': {fontFamily: mono},
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--wire) !important', color: 'var(--wire-ink) !important'},
  '.cm-completionDetail': {opacity: '.75'},
  '.cm-completionInfo': {padding: '.3rem .6rem', fontFamily: 'system-ui, sans-serif'},
  '.cm-diagnostic': {fontFamily: 'system-ui, sans-serif', padding: '.3rem .6rem'},
  '.cm-diagnostic-error': {borderLeft: '4px solid var(--refuse)'},
  '.cm-lintRange-error': {backgroundImage: 'none', textDecoration: 'underline wavy var(--refuse)',
    textDecorationSkipInk: 'none', textUnderlineOffset: '3px'},
  '.cm-gutter-lint': {width: '1.1em'},
});

const colours = HighlightStyle.define([
  {tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--wire)'},
  {tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic'},
  {tag: [tags.string, tags.special(tags.string)], color: 'var(--hold)'},
  {tag: [tags.number, tags.bool, tags.keyword, tags.atom], color: 'var(--warn)'},
  {tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace, tags.meta], color: 'var(--soft)'},
]);

export const look = [theme, syntaxHighlighting(colours)];
