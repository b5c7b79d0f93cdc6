import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What is left of Markdown on paper: no links, pictures or code. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly depth: number }
  /** `mark` stands before it: a dot or a number. */
  | { readonly kind: 'item'; readonly text: string; readonly mark: string; readonly depth: number }
  | { readonly kind: 'note'; readonly text: string; readonly depth: number }
  | { readonly kind: 'rule' };

/** The blocks of a Markdown text, in order; depth is how many lists they are in. Comments and HTML are left out. */
export function blocksOf(markdown: string): readonly Block[] {
  return fromMarkdown(markdown).children.flatMap((node) => toBlocks(node, 0));
}

function toBlocks(node: RootContent | BlockContent | DefinitionContent, depth: number): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: plain(node.children) }];
    case 'paragraph': {
      const [only, ...more] = node.children;
      return [
        { kind: 'text', text: plain(node.children), strong: only?.type === 'strong' && more.length === 0, depth },
      ];
    }
    case 'blockquote':
      return node.children.map((child): Block => ({ kind: 'note', text: textOf(child), depth }));
    case 'list':
      return node.children.flatMap(({ children: [first, ...rest] }, index): Block[] => {
        const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '・';
        const item: Block = { kind: 'item', text: first ? textOf(first) : '', mark, depth };
        return [item, ...rest.flatMap((child) => toBlocks(child, depth + 1))];
      });
    case 'code':
      return node.value.split('\n').map((text): Block => ({ kind: 'text', text, strong: false, depth }));
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    default:
      return [];
  }
}

const plain = (children: readonly PhrasingContent[]): string => children.map(textOf).join('');

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
