/**
 * The types of the answers of the API, for editors that read JSDoc. This file has no code.
 *
 * @typedef {'country'|'actor'|'pair'|'all'} Kind
 * @typedef {'mentions'|'paragraphs'|'articles'} Unit
 *
 * @typedef {object} Counts
 * @property {number} mentions
 * @property {number} paragraphs
 * @property {number} articles
 *
 * @typedef {object} Row one subject in one window
 * @property {number} [rank]
 * @property {Kind} kind
 * @property {string} id
 * @property {string} name
 * @property {string} [type] three capitals, actors only
 * @property {string} window such as PT24H
 * @property {string} windowStart
 * @property {string} windowEnd
 * @property {number} mentions
 * @property {number} paragraphs
 * @property {number} articles
 * @property {number|null} [share] of the chosen unit in the total, 0 to 1
 * @property {number|null} [previous] mentions in the window before
 * @property {number[]} series mentions in equal slices, oldest first
 *
 * @typedef {object} Ranking
 * @property {Kind} kind
 * @property {string} window
 * @property {string[]} windows
 * @property {Counts} total
 * @property {number} matched how many rows there are, shown or not
 * @property {Row[]} rows
 *
 * @typedef {object} Mention a span of the text of a paragraph
 * @property {'country'|'actor'} kind
 * @property {string} id
 * @property {string} name
 * @property {string} [type]
 * @property {string} via how the subject is named: name, demonym, place, surname, acronym, role
 * @property {string} text
 * @property {number} start UTF-16 offset
 * @property {number} end UTF-16 offset, exclusive
 * @property {string} [rule]
 *
 * @typedef {object} Paragraph
 * @property {string} articleId
 * @property {number} paragraph
 * @property {number} paragraphs
 * @property {string|null} source
 * @property {string|null} url
 * @property {string|null} headline
 * @property {string} publishedAt
 * @property {string} text
 * @property {Mention[]} mentions
 *
 * @typedef {object} Partner
 * @property {Kind} kind
 * @property {string} id
 * @property {string} name
 * @property {string} [type]
 * @property {number} paragraphs
 * @property {number|null} share
 * @property {number[]} series
 *
 * @typedef {object} Replay the state of a replay
 * @property {'playing'|'paused'|'seeking'} state
 * @property {string} speed max, realtime or a number
 * @property {string} rate
 * @property {string|null} position date that the feed has reached
 * @property {string|null} next date of the next article
 * @property {number|null} nextInSeconds null while the feed is paused
 *
 * @typedef {object} Feed the state of the counting
 * @property {string} version
 * @property {string} state
 * @property {boolean} ready
 * @property {string|null} reason
 * @property {string|null} clock
 * @property {number} paragraphs
 * @property {number} rate paragraphs a second
 * @property {number|null} lag
 * @property {number|null} deadLetters
 * @property {number} aggregates
 * @property {{window: string, slide: string|null}[]} windows
 */
export {};
