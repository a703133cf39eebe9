package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.DiscrepancyReport.Examined;
import gouji.output.DiscrepancyReport.Numbered;
import gouji.place.Place;
import java.util.Objects;

/// The discrepancy report as one HTML page that needs nothing else. Everything from files is escaped.
final class DiscrepancyPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>疑点报告</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            article { border-left: 4px solid #999; padding: 0 0 0 1rem; margin: 1.5rem 0; }
            .error { border-color: #b3261e; } .warning { border-color: #b26a00; } .info { border-color: #5b7083; }
            table { border-collapse: collapse; width: 100%; font-size: .9rem; }
            .rule { color: #666; font-size: .85rem; }
            h3 a { text-decoration: none; } article:target { background: #f4f8ff; }
            mark { background: #ffe9a8; }
            summary { cursor: pointer; color: #5b7083; margin: 1rem 0; }
            body:has(#hide-warning:checked) .warning { display: none; }
            @media print { article { break-inside: avoid; } label { display: none; } details::details-content { content-visibility: visible; } }
            th, td { border: 1px solid #ccc; padding: .2rem .5rem; text-align: left; vertical-align: top; }
            </style></head><body>
            <h1>疑点报告</h1>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final DiscrepancyReport report;

    private DiscrepancyPage(DiscrepancyReport report) {
        this.report = report;
    }

    static String of(DiscrepancyReport report) {
        var page = new DiscrepancyPage(report);
        page.overview();
        report.documents().forEach(page::add);
        if (!report.unread().isEmpty()) {
            page.element("h2", "未能读取的文件");
            report.unread()
                    .forEach(unread ->
                            page.element("p", unread.document() + "（" + unread.reason() + "）：" + unread.detail()));
        }
        return page.page.append("</body></html>\n").toString();
    }

    private void overview() {
        element("p", report.summary());
        page.append("<table><tr><th>序号</th><th>单位</th><th>报告</th><th>错误</th><th>警告</th><th>提示</th></tr>\n");
        for (Examined document : report.documents()) {
            page.append("<tr>");
            element("td", String.valueOf(document.number()));
            element("td", Objects.requireNonNullElse(document.bureau(), ""));
            page.append("<td>");
            link("#r" + document.number(), document.document());
            page.append("</td>");
            for (Severity severity : Severity.values()) {
                element("td", String.valueOf(document.count(severity)));
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        page.append("<p><label><input type=\"checkbox\" id=\"hide-warning\"> 不看警告</label></p>\n");
    }

    private void add(Examined document) {
        page.append("<h2 id=\"r").append(document.number()).append("\">");
        page.append(Printable.html(document.title())).append("</h2>\n");
        if (document.original() != null) {
            page.append("<p>");
            link(Words.href(document.original(), null), "打开原文");
            page.append("</p>\n");
        }
        element("p", document.summary());
        document.remarks().forEach(remark -> element("p", "读取说明：" + remark));
        document.grave().forEach(finding -> add(finding, document));
        if (!document.hints().isEmpty()) {
            page.append("<details>\n");
            element("summary", "提示" + document.hints().size() + "处");
            document.hints().forEach(hint -> add(hint, document));
            page.append("</details>\n");
        }
    }

    private void add(Numbered numbered, Examined document) {
        String number = numbered.number();
        Finding finding = numbered.finding();
        page.append("<article id=\"r").append(number).append("\" class=\"");
        page.append(finding.severity().id()).append("\">\n<h3>");
        link("#r" + number, number);
        page.append(Printable.html(" " + finding.severity().label() + " · "
                        + finding.kind().label()))
                .append("</h3>\n");
        element("p", finding.message());
        if (finding.diagnosis() != null) {
            element("p", "可能原因：" + finding.diagnosis());
        }
        finding.consequences().forEach(consequence -> element("p", "连带影响：" + consequence));
        basis(finding);
        if (!finding.values().isEmpty()) {
            page.append("<table><tr><th>数字</th><th>出处</th><th>原文</th></tr>\n");
            finding.values().forEach(stated -> row(stated, document));
            page.append("</table>\n");
        }
        page.append("</article>\n");
    }

    private void basis(Finding finding) {
        String basis = report.basis(finding);
        page.append("<p class=\"rule\">")
                .append(Printable.html("规则：" + finding.rule() + (basis.isEmpty() ? "" : "，" + basis)))
                .append("</p>\n");
    }

    private void row(Finding.Stated stated, Examined document) {
        Place place = stated.place();
        Surroundings around = document.around();
        page.append("<tr>");
        element("td", Words.figure(stated));
        page.append("<td>");
        if (document.original() != null && around.has(place)) {
            link(Words.href(document.original(), place.page()), Words.place(stated));
        } else {
            page.append(Printable.html(Words.place(stated)));
        }
        page.append("</td>\n<td>");
        for (Surroundings.Piece piece : around.of(place)) {
            String words = Printable.html(piece.text());
            page.append(piece.isFigure() ? "<mark>" + words + "</mark>" : words);
        }
        String unit = around.unitOrigin(stated);
        page.append(unit.isEmpty() ? "" : "<br><small>" + unit + "</small>");
        page.append("</td></tr>\n");
    }

    private void link(String target, String words) {
        page.append("<a href=\"").append(Printable.html(target)).append("\">");
        page.append(Printable.html(words)).append("</a>");
    }

    private void element(String name, String words) {
        page.append('<').append(name).append('>');
        page.append(Printable.html(words));
        page.append("</").append(name).append(">\n");
    }
}
