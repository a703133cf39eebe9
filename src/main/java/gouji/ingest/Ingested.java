package gouji.ingest;

import gouji.document.Document;

/// What came of reading a file.
public sealed interface Ingested {

    record Success(Source source, Document document) implements Ingested {}

    /// The file could not be read at all; what could be read in part is a Success with remarks.
    ///
    /// @param detail a Chinese sentence for the auditor: what happened and what to do
    record Failure(Source source, Reason reason, String detail) implements Ingested {}

    /// Why a file could not be read.
    enum Reason {
        UNSUPPORTED("格式不支持"),
        ENCRYPTED("已加密"),
        DAMAGED("文件损坏"),
        EMPTY("空文件"),
        TOO_LARGE("文件过大"),
        TIMED_OUT("读取超时"),
        NO_TEXT("无文字层"),
        UNREADABLE("无法打开");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
