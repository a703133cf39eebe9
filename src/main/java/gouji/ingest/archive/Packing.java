package gouji.ingest.archive;

import gouji.ingest.Ingested.Reason;
import gouji.ingest.Source;
import gouji.ingest.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// One way in which files hold others. Stateless.
public interface Packing {

    /// Hands on what a file holds, in its order.
    ///
    /// @throws UnreadableException if it cannot be opened, with the reason
    /// @throws IOException if it is broken
    void open(Source archive, Taker taker) throws UnreadableException, IOException;

    /// Takes one entry after another; an entry's content can be had only while it is taken.
    interface Taker {
        void take(Entry entry) throws UnreadableException, IOException;
    }

    /// What an archive holds: a file.
    ///
    /// @param name with the folders that it stands in
    /// @param refusal why its content cannot be had, or null
    record Entry(String name, @Nullable Refusal refusal, Content content) {

        /// One that can be had.
        public static Entry of(String name, Content content) {
            return new Entry(name, null, content);
        }
    }

    /// The bytes of an entry.
    interface Content {
        /// Writes them all.
        ///
        /// @throws IOException if they are broken, or if the stream cannot take them
        void writeTo(OutputStream out) throws IOException;
    }

    /// Why one entry cannot be had though the others can.
    ///
    /// @param detail a Chinese sentence for the auditor
    record Refusal(Reason reason, String detail) {
        static final Refusal ENCRYPTED = new Refusal(Reason.ENCRYPTED, "压缩包中的这个文件设有密码，无法读取。请用密码解压后导入。");
        static final Refusal UNKNOWN_METHOD = new Refusal(Reason.UNSUPPORTED, "压缩包中的这个文件用了不支持的压缩方式。请解压后导入。");
        public static final Refusal DAMAGED = new Refusal(Reason.DAMAGED, "压缩包中的这个文件已损坏，无法解压。请重新获取。");
        static final Refusal SWOLLEN = new Refusal(Reason.TOO_LARGE, "这个文件解压后异常膨胀，可能是“压缩炸弹”，未读取。请确认来源。");
        static final Refusal LARGE_DICTIONARY = new Refusal(Reason.TOO_LARGE, "压缩包中的这个文件所用的压缩字典过大，未读取。请解压后导入。");
        static final Refusal IN_VOLUMES = new Refusal(Reason.UNSUPPORTED, "压缩包分成了几卷，这个文件跨卷存放，暂不支持。请解压后导入。");
    }

    /// Thrown by a content that shows only when it is read that it cannot be had.
    final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Refusal refusal;

        RefusedException(Refusal refusal, IOException cause) {
            super(refusal.detail(), cause);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
