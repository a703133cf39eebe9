package gouji.output;

import gouji.finding.Finding;
import gouji.finding.Severity;
import gouji.output.DiscrepancyReport.Examined;

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
            th, td { border: 1px solid #ccc; padding: .2rem .5rem; text-align: left; vertical-align: top; }
            </style></head><body>
            <h1>疑点报告</h1>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private DiscrepancyPage() {}

    static String of(DiscrepancyReport report) {
        var page = new DiscrepancyPage();
        report.documents().forEach(page::add);
        if (!report.unread().isEmpty()) {
            page.element("h2", "未能读取的文件");
            report.unread()
                    .forEach(unread ->
                            page.element("p", unread.document() + "（" + unread.reason() + "）：" + unread.detail()));
        }
        return page.page.append("</body></html>\n").toString();
    }

    private void add(Examined document) {
        element("h2", (document.bureau() == null ? "" : document.bureau() + "：") + document.document());
        element(
                "p",
                "错误%d处，警告%d处，提示%d处。"
                        .formatted(
                                document.count(Severity.ERROR),
                                document.count(Severity.WARNING),
                                document.count(Severity.INFO)));
        document.remarks().forEach(remark -> element("p", "读取说明：" + remark));
        document.findings().forEach(this::add);
    }

    private void add(Finding finding) {
        page.append("<article class=\"").append(finding.severity().id()).append("\">\n");
        element("h3", finding.severity().label() + " · " + finding.kind().label());
        element("p", finding.message());
        if (!finding.values().isEmpty()) {
            page.append("<table><tr><th>数字</th><th>出处</th><th>原文</th></tr>\n");
            for (var stated : finding.values()) {
                page.append("<tr>");
                element("td", Words.figure(stated));
                element("td", Words.place(stated.place()));
                element("td", stated.place().quote());
                page.append("</tr>\n");
            }
            page.append("</table>\n");
        }
        if (finding.diagnosis() != null) {
            element("p", "可能原因：" + finding.diagnosis());
        }
        finding.consequences().forEach(consequence -> element("p", "连带影响：" + consequence));
        page.append("</article>\n");
    }

    private void element(String name, String words) {
        page.append('<').append(name).append('>');
        page.append(Printable.html(words));
        page.append("</").append(name).append(">\n");
    }
}
