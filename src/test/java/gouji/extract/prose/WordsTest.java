package gouji.extract.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void aNameThatHoldsAndIsOneOfTheNamesWhereTheFiguresAreAsMany() {
        assertEquals(List.of("文化", "节能和环保", "住房保障"), Words.coordinated("文化、节能和环保、住房保障三项", 3));
        assertEquals(List.of("文化", "节能", "环保"), Words.coordinated("文化、节能和环保", 3));
    }

    @Test
    void partsThatAreCountedAfterTheirNamesAreNoNameOfTheirOwn() {
        assertEquals(List.of("决策", "管理", "绩效"), Words.coordinated("决策、管理、绩效三部分", 3));
    }

    @Test
    void namesThatAreNotAsManyAsTheFiguresNameNone() {
        assertEquals(List.of(), Words.coordinated("决策、管理、绩效", 2));
    }
}
