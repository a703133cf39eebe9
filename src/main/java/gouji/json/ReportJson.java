package gouji.json;

import gouji.document.DocumentInfo;
import gouji.document.Remark;
import gouji.quantity.Qualifier;
import gouji.quantity.Quantity;
import gouji.quantity.Unit;
import gouji.report.Fact;
import gouji.report.Indicator;
import gouji.report.Measure;
import gouji.report.Passage;
import gouji.report.Project;
import gouji.report.Report;
import gouji.report.TotalScore;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A report and what it is made of.
final class ReportJson {
    private ReportJson() {}

    static ObjectNode write(Report report) {
        TotalScore score = report.score();
        return new Fields()
                .child("document", write(report.document()))
                .text("bureau", report.bureau())
                .text("region", report.region())
                .number("year", report.year())
                .text("reportType", report.reportType())
                .text("reportDate", report.reportDate())
                .child("score", score == null ? null : write(score))
                .list("projects", report.projects(), ReportJson::write)
                .list("facts", report.facts(), fact -> write(fact, report.document()))
                .list("indicators", report.indicators(), ReportJson::write)
                .list("relations", report.relations(), RelationJson::write)
                .list("tables", report.tables(), TableJson::write)
                .list("remarks", report.remarks(), ReportJson::write)
                .list("passages", report.passages(), ReportJson::write)
                .node();
    }

    static Report read(JsonNode node) {
        return new Report(
                readInfo(Fields.child(node, "document")),
                Fields.textOrNull(node, "bureau"),
                Fields.textOrNull(node, "region"),
                Fields.numberOrNull(node, "year"),
                Fields.textOrNull(node, "reportType"),
                Fields.textOrNull(node, "reportDate"),
                Fields.childOrNull(node, "score", ReportJson::readScore),
                Fields.list(node, "projects", ReportJson::readProject),
                Fields.list(node, "facts", ReportJson::readFact),
                Fields.list(node, "indicators", ReportJson::readIndicator),
                Fields.list(node, "relations", RelationJson::read),
                Fields.list(node, "tables", TableJson::read),
                Fields.list(
                        node,
                        "remarks",
                        remark -> new Remark(Fields.numberOrNull(remark, "page"), Fields.text(remark, "text"))),
                Fields.list(node, "passages", ReportJson::readPassage),
                Map.of());
    }

    private static ObjectNode write(Passage passage) {
        Fields fields =
                new Fields().flag("heading", passage.isHeading()).child("place", PlaceJson.write(passage.place()));
        Integer table = passage.tableBelow();
        return (table == null ? fields : fields.number("tableBelow", table)).node();
    }

    private static Passage readPassage(JsonNode node) {
        return new Passage(
                Fields.flag(node, "heading"),
                PlaceJson.read(Fields.child(node, "place")),
                Fields.numberOrNull(node, "tableBelow"));
    }

    /// A fact that was recognised from a picture says so; the others need not.
    private static ObjectNode write(Fact fact, DocumentInfo document) {
        ObjectNode node = write(fact);
        return document.isRecognised(fact.place().page()) ? node.put("recognised", true) : node;
    }

    static ObjectNode write(Fact fact) {
        Quantity quantity = fact.quantity();
        return new Fields()
                .text("id", fact.id())
                .text("subject", fact.subject())
                .text("measure", fact.measure().label())
                .decimal("value", quantity.value())
                .decimal("upper", quantity.upper())
                .text("unit", quantity.unit().symbol())
                .text(
                        "qualifier",
                        quantity.qualifier() == null
                                ? null
                                : quantity.qualifier().symbol())
                .number("year", fact.year())
                .text("indicator", fact.indicator())
                .text("project", fact.project())
                .text("scope", fact.scope())
                .text("rule", fact.rule())
                .child("place", PlaceJson.write(fact.place()))
                .node();
    }

    static Fact readFact(JsonNode node) {
        return new Fact(
                Fields.text(node, "id"),
                Fields.text(node, "subject"),
                Measure.of(Fields.text(node, "measure")),
                new Quantity(
                        new BigDecimal(Fields.text(node, "value")),
                        Unit.of(Fields.text(node, "unit")),
                        qualifier(Fields.textOrNull(node, "qualifier")),
                        Fields.decimalOrNull(node, "upper")),
                Fields.numberOrNull(node, "year"),
                Fields.textOrNull(node, "indicator"),
                Fields.textOrNull(node, "project"),
                Fields.textOrNull(node, "scope"),
                Fields.text(node, "rule"),
                PlaceJson.read(Fields.child(node, "place")));
    }

    private static @Nullable Qualifier qualifier(@Nullable String symbol) {
        return symbol == null
                ? null
                : Arrays.stream(Qualifier.values())
                        .filter(qualifier -> qualifier.symbol().equals(symbol))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no qualifier is written " + symbol));
    }

    private static ObjectNode write(Indicator indicator) {
        return new Fields()
                .text("project", indicator.project())
                .text("level1", indicator.level1())
                .text("level2", indicator.level2())
                .text("level3", indicator.level3())
                .text("target", indicator.target())
                .text("actual", indicator.actual())
                .text("weight", indicator.weight())
                .text("score", indicator.score())
                .text("deviation", indicator.deviation())
                .child("place", PlaceJson.write(indicator.place()))
                .node();
    }

    private static Indicator readIndicator(JsonNode node) {
        return new Indicator(
                Fields.textOrNull(node, "project"),
                Fields.textOrNull(node, "level1"),
                Fields.textOrNull(node, "level2"),
                Fields.textOrNull(node, "level3"),
                Fields.textOrNull(node, "target"),
                Fields.textOrNull(node, "actual"),
                Fields.textOrNull(node, "weight"),
                Fields.textOrNull(node, "score"),
                Fields.textOrNull(node, "deviation"),
                PlaceJson.read(Fields.child(node, "place")));
    }

    private static ObjectNode write(DocumentInfo info) {
        return new Fields()
                .text("name", info.name())
                .text("sha256", info.sha256())
                .text("mediaType", info.mediaType())
                .number("pages", info.pages())
                .numbers("recognised", info.recognised())
                .node();
    }

    private static DocumentInfo readInfo(JsonNode node) {
        return new DocumentInfo(
                Fields.text(node, "name"),
                Fields.text(node, "sha256"),
                Fields.text(node, "mediaType"),
                Fields.numberOrNull(node, "pages"),
                Fields.list(node, "recognised", JsonNode::intValue));
    }

    private static ObjectNode write(TotalScore score) {
        return new Fields()
                .text("value", score.value())
                .text("grade", score.grade())
                .node();
    }

    private static TotalScore readScore(JsonNode node) {
        return new TotalScore(Fields.textOrNull(node, "value"), Fields.textOrNull(node, "grade"));
    }

    private static ObjectNode write(Project project) {
        return new Fields()
                .text("name", project.name())
                .text("code", project.code())
                .texts("aliases", project.aliases())
                .node();
    }

    private static Project readProject(JsonNode node) {
        return new Project(Fields.text(node, "name"), Fields.textOrNull(node, "code"), Fields.texts(node, "aliases"));
    }

    private static ObjectNode write(Remark remark) {
        return new Fields()
                .number("page", remark.page())
                .text("text", remark.text())
                .node();
    }
}
