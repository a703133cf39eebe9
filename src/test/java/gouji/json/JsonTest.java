package gouji.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gouji.document.Cell;
import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.document.Table;
import gouji.finding.Finding;
import gouji.finding.Kind;
import gouji.finding.Severity;
import gouji.place.Box;
import gouji.place.Place;
import gouji.place.PlacedText;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Project;
import gouji.report.Relation;
import gouji.report.Report;
import gouji.report.TotalScore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private static final Place IN_PROSE = new Place("资金情况", null, 4, null, null, null, null, "路灯改造：预算“１２．５０”万元");
    private static final Place IN_TABLE = new Place(null, 3, null, 0, 2, 5, new Box(72.1f, 80.35f, 31f, 9.7f), "≥95%");

    private static Fact fact(String id, Measure measure, Quantity quantity, Place place) {
        return new Fact(id, "路灯改造", measure, quantity, 2023, null, null, null, "some-rule", place);
    }

    private static Report full() {
        return new Report(
                new DocumentInfo("自评.docx", "ab12", "application/pdf", 7),
                "青禾县城市管理局",
                "青禾县",
                2023,
                "项目支出绩效自评",
                "2024-03",
                new TotalScore("96.5", "优"),
                List.of(new Project("路灯改造", "53000", List.of("路灯", "亮化")), new Project("绿化", null, List.of())),
                List.of(
                        fact("f1", Measure.BUDGET, Quantity.of("12.50", "万元"), IN_PROSE),
                        new Fact(
                                "f2",
                                "路灯改造",
                                Measure.TARGET,
                                new Quantity(
                                        new BigDecimal("95"), Unit.PERCENT, Qualifier.AT_LEAST, new BigDecimal("97.0")),
                                null,
                                "数量指标/亮灯率",
                                "路灯改造",
                                "财政拨款",
                                "some-rule",
                                IN_TABLE),
                        fact("f3", Measure.OTHER, Quantity.of("-3", ""), IN_PROSE)),
                List.of(new Indicator("路灯改造", "产出指标", "数量指标", "亮灯率", "≥95%", "96%", "10", "10", "无", IN_TABLE)),
                List.of(
                        new Relation.Sum("r", "f1", List.of("f2", "f3"), true),
                        new Relation.Ratio("r", "f2", "f1", "f3"),
                        new Relation.Difference("r", "f1", "f2", List.of("f3")),
                        new Relation.Growth("r", "f1", null, "f2", null),
                        new Relation.Product("r", "f1", List.of("f2", "f3")),
                        new Relation.Same("r", List.of("f1", "f2")),
                        new Relation.Count("r", "f3", 2, List.of("路灯", "绿化"))),
                List.of(new Table(
                        1,
                        2,
                        List.of(new Cell(0, 0, 1, 2, PlacedText.of("项目\n名称"))),
                        PlacedText.of("附表1"),
                        PlacedText.of("单位：万元"),
                        1,
                        List.of(3, 4))),
                List.of(new Remark(7, "第7页没有文字层。"), new Remark(null, "含修订痕迹。")));
    }

    private static Report bare() {
        return new Report(
                new DocumentInfo("a.txt", "00", "text/plain", null),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Finding finding() {
        return new Finding(
                "自评.docx",
                "restated-amount",
                Kind.RESTATEMENT,
                Severity.ERROR,
                "“路灯改造”预算数：正文为12.5万元，附表为15.2万元",
                List.of(
                        new Finding.Stated("12.5", "万元", "stated", IN_PROSE),
                        new Finding.Stated("15.2", "万元", "stated", IN_TABLE).in("去年.docx")),
                new Finding.Expected("15.2", "万元"),
                "2.7",
                "疑为数字颠倒",
                List.of("执行率也因此不符"));
    }

    @Test
    void aReportReadsBackEqual() {
        assertEquals(full(), Json.report(Json.report(full())));
        assertEquals(bare(), Json.report(Json.report(bare())));
    }

    @Test
    void aFindingReadsBackEqualFromItsOneLine() {
        var undecided =
                new Finding("a.pdf", "r", Kind.SUM, Severity.INFO, "尾差", List.of(), null, null, null, List.of());
        assertEquals(finding(), Json.finding(Json.finding(finding())));
        assertEquals(undecided, Json.finding(Json.finding(undecided)));
        assertFalse(Json.finding(finding()).contains("\n"));
    }

    @Test
    void factsArePrintedInTheContractsOrderWithOneLineEach() {
        assertTrue(Json.report(full()).contains("""

                  {"id":"f1","subject":"路灯改造","measure":"预算数","value":"12.50","upper":null,"unit":"万元",\
                "qualifier":null,"year":2023,"indicator":null,"project":null,"scope":null,"rule":"some-rule",\
                "place":{"section":"资金情况","page":null,"paragraph":4,"table":null,"row":null,"column":null,\
                "box":null,"quote":"路灯改造：预算“１２．５０”万元"}},
                """), Json.report(full()));
    }

    @Test
    void aMissingFieldIsNamed() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Json.finding("{\"rule\": \"r\"}"));
        assertEquals("“document” is missing in {\"rule\":\"r\"}", wrong.getMessage());
    }

    @Test
    void anExactPlaceSurvives() {
        Report report = Json.report(Json.report(full()));
        assertEquals(IN_TABLE, report.facts().get(1).place());
    }

    @Test
    void whatIsPrintedKeepsToTheContractsSchema() throws IOException {
        assertEquals(List.of(), complaints("report", Json.report(full())));
        assertEquals(List.of(), complaints("report", Json.report(bare())));
        assertEquals(List.of(), complaints("finding", Json.finding(finding())));
    }

    @Test
    void theSchemaSeesAFieldThatIsMissingUnknownOrOfAnotherType() throws IOException {
        assertEquals(
                List.of(
                        "place lacks \"quote\"",
                        "place.section is not [\"string\",\"null\"]: 3",
                        "place has an unknown field side"),
                complaints(
                        "place",
                        "{\"section\":3,\"page\":1,\"table\":0,\"row\":0,\"column\":0,\"box\":null,\"side\":1}"));
    }

    private static List<String> complaints(String definition, String json) throws IOException {
        var mapper = JsonMapper.builder().build();
        var schema = new Schema(mapper.readTree(Files.readString(Path.of("docs/contract.schema.json"))));
        return schema.complaints(definition, mapper.readTree(json));
    }
}
