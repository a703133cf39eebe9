package gouji.cli;

import gouji.check.Severity;
import gouji.pipeline.LoadSummary;
import java.nio.file.Path;

/// What a load did, in a few Chinese lines for the auditor.
final class LoadReport {
    private LoadReport() {}

    static String of(LoadSummary summary, Path workspace) {
        var contents = summary.contents();
        var text = new StringBuilder("共%d个文件：新读%d个，未变%d个，内容重复%d个，无法读取%d个。\n"
                .formatted(
                        summary.files(),
                        summary.read(),
                        summary.unchanged(),
                        summary.duplicates(),
                        summary.skipped().size()));
        text.append("工作区 %s：报告%d份，数据项%d个；疑点：错误%d处，警告%d处，提示%d处。\n"
                .formatted(
                        workspace,
                        contents.reports(),
                        contents.facts(),
                        contents.findings().getOrDefault(Severity.ERROR, 0),
                        contents.findings().getOrDefault(Severity.WARNING, 0),
                        contents.findings().getOrDefault(Severity.INFO, 0)));
        summary.skipped()
                .forEach(skipped ->
                        text.append("无法读取：%s（%s）：%s\n".formatted(skipped.path(), skipped.reason(), skipped.detail())));
        summary.unchecked().forEach(group -> text.append("未能审核（程序出错，请反馈）：%s\n".formatted(group)));
        return text.toString();
    }
}
