/// Paragraphs and headings to facts.
///
/// The text is put in its tidy form, its figures are found once, and each figure becomes one character that says only
/// what kind it is: `安全费：预算①，已支付①，执行率②`. On that code the rules' patterns are short and fast, and each group leads
/// straight back to a figure and its place. A rule names a figure's measure; whose figure it is follows from the
/// clause, the sentence, the paragraph's head, the project in effect, or else the bureau. What no rule names is still
/// a fact, of measure 其他. The words between figures (`其中`, `占`, `比上年增加`) become relations.
///
/// Where to begin: [ProseReader] reads block by block, [ParagraphReading] one paragraph, [FigureReader] one figure of
/// it.
/// Of each figure [Names] finds the words, [Measures] the kind, [IndicatorStep], [SubjectStep] (with [Owner] and
/// [Referents]) and [ThingStep] what it is of; [EarlierFigures] knows what the figures before it are to it. [Grammar]
/// then
/// relates them: [Lists], [Rates], [Balances]. What words say by themselves is in the package `words`.
@NullMarked
package gouji.extract.prose;

import org.jspecify.annotations.NullMarked;
