package gouji.extract.prose.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoordinatedTest {
    @Test
    void aNameThatHoldsAndIsOneOfTheNamesWhereTheFiguresAreAsMany() {
        assertEquals(List.of("文化", "节能和环保", "住房保障"), Coordinated.names("文化、节能和环保、住房保障三项", 3));
        assertEquals(List.of("文化", "节能", "环保"), Coordinated.names("文化、节能和环保", 3));
    }

    @Test
    void partsThatAreCountedAfterTheirNamesAreNoNameOfTheirOwn() {
        assertEquals(List.of("决策", "管理", "绩效"), Coordinated.names("决策、管理、绩效三部分", 3));
    }

    @Test
    void namesThatAreNotAsManyAsTheFiguresNameNone() {
        assertEquals(List.of(), Coordinated.names("决策、管理、绩效", 2));
    }
}
