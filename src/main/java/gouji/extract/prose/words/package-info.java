/// What the words of report prose say by themselves, from the word lists of the grammar: `我局` is the bureau, `其中：`
/// opens
/// a list, `计划完成` aims at something. One class for each thing that may be asked of words; nothing here knows figures.
@NullMarked
package gouji.extract.prose.words;

import org.jspecify.annotations.NullMarked;
