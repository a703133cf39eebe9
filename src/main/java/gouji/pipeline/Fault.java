package gouji.pipeline;

import gouji.ingest.Ingest;
import gouji.ingest.Ingested.Reason;
import java.nio.file.Path;

/// A file over which the program itself stumbled, said so that somebody can mend it.
final class Fault {
    private Fault() {}

    static Outcome.Skipped of(Path file, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return tooLarge(file);
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : "，" + trace[0];
        return new Outcome.Skipped(file, "程序出错", "读这份文件时程序出错（" + cause + where + "）。请把文件和这行字发给开发者。");
    }

    static Outcome.Skipped tooLarge(Path file) {
        return new Outcome.Skipped(file, Reason.TOO_LARGE.label(), Ingest.NO_MEMORY);
    }

    static Outcome.Skipped ended(Path file, int status) {
        return new Outcome.Skipped(file, "程序出错", "读这份文件时读取进程意外结束（退出状态%d），未读取。请把文件发给开发者。".formatted(status));
    }

    static Outcome.Skipped timedOut(Path file, long seconds) {
        return new Outcome.Skipped(file, Reason.TIMED_OUT.label(), lateFor(seconds));
    }

    static String lateFor(long seconds) {
        return "读这份文件超过%d秒，已放弃。请确认来源；如属正常文件，请拆分或用原软件另存后重试。".formatted(seconds);
    }
}
