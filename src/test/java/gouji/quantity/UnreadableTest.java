package gouji.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gouji.place.NormalForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"l2.5万元", "12..5万元", "1O8元", "9O%", "3□6万元", "?2.5万元", "5,00.0,66万元", "1,23,456.00元", "4万亩元"})
    void aFigureThatNobodyCanReadIsFoundAndNotReadInPart(String damaged) {
        String text = NormalForm.of("预算" + damaged + "，已支付");
        assertEquals(List.of(NormalForm.of(damaged)), Unreadable.in(text));
        assertEquals(List.of(), FigureScanner.scan(text));
    }

    @Test
    void threePartsAreUnreadableUnlessTheFirstIsAListNumber() {
        assertEquals(List.of("12.34.5万元"), Unreadable.in("预算12.34.5万元"));
        assertEquals(List.of(), Unreadable.in("3.12.5万元用于培训"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "预算12.5万元",
                "5G基站12个",
                "执行率95%",
                "3.1预算12万元",
                "2021.12.31前完成",
                "PM2.5下降5%",
                "B1区3万元",
                "共12……35页",
                "Office 365",
                "分别为12.5，66万元",
                "分别为5，10，150万元",
                "每亩5，0.8万元"
            })
    void figuresCodesAndDatesAreReadable(String text) {
        assertEquals(List.of(), Unreadable.in(text));
    }

    @Test
    void aCellOfDigitsAndLookAlikesIsUnreadable() {
        assertEquals(
                List.of(true, true, false, false, false, false),
                List.of("l2.5", "12..5", "12.5", "1.1.2", "2021.3.5", "办公费2").stream()
                        .map(Unreadable::isCell)
                        .toList());
    }
}
