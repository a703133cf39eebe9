package gouji.ingest;

import gouji.ingest.Ingested.Reason;
import java.util.Locale;
import java.util.Map;

/// Says of a file without a reader what it is, and what to do.
final class Unsupported {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("application/zip", "这是压缩包（ZIP），暂不支持直接读取。请解压后导入其中的文件。"),
            Map.entry("application/x-7z-compressed", "这是压缩包（7z），暂不支持直接读取。请解压后导入其中的文件。"),
            Map.entry("application/x-rar-compressed", "这是压缩包（RAR），暂不支持直接读取。请解压后导入其中的文件。"),
            Map.entry("application/vnd.rar", "这是压缩包（RAR），暂不支持直接读取。请解压后导入其中的文件。"),
            Map.entry("application/gzip", "这是压缩包（GZIP），暂不支持直接读取。请解压后导入其中的文件。"),
            Map.entry("application/vnd.ms-wordml", "这是Word 2003的XML文件，不支持。请用Word或WPS打开并另存为DOCX后导入。"),
            Map.entry("application/vnd.ms-spreadsheetml", "这是Excel 2003的XML工作簿，不支持。请用Excel或WPS打开并另存为XLSX后导入。"),
            Map.entry("application/vnd.ms-works", "这是旧版Microsoft Works文件，不支持。请用WPS打开并另存为DOCX后导入。"),
            Map.entry("application/x-tika-msoffice", "这是无法识别的旧版Office类文件。请用原软件打开并另存为DOCX或PDF后导入。"),
            Map.entry("application/octet-stream", "无法识别文件类型。请确认文件是否完整，或用原软件另存为DOCX或PDF后导入。"));

    /// The endings that WPS gives to its files, with what they are to be saved as.
    private static final Map<String, String> OF_WPS =
            Map.of("wps", "DOCX", "wpt", "DOCX", "et", "XLSX", "ett", "XLSX", "dps", "PPTX", "dpt", "PPTX");

    private Unsupported() {}

    /// Whether a name claims a format that nothing but an error page or a mistake would fill with plain text.
    static boolean isDisguised(String name, String mediaType) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean claims = lower.matches(".*\\.(pdf|ofd|docx|xlsx)");
        return claims && (mediaType.startsWith("text/") || mediaType.equals("application/xhtml+xml"));
    }

    static UnreadableException of(String name, String mediaType) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (mediaType.endsWith("-protected")) {
            return new UnreadableException(Reason.ENCRYPTED, "文件设有打开密码，无法读取。请取消密码后另存，再导入。");
        }
        if (lower.endsWith(".pdf")) {
            return new UnreadableException(
                    Reason.DAMAGED, "文件名为PDF，但内容不是PDF（识别为" + mediaType + "），可能未下载完整或改错了扩展名。请重新获取。");
        }
        if (lower.endsWith(".docx") || lower.endsWith(".xlsx")) {
            return new UnreadableException(
                    Reason.DAMAGED, "文件名为Office文档，但内容不完整或不是Office文档（识别为" + mediaType + "）。请重新获取或用原软件另存。");
        }
        if (lower.endsWith(".ofd")) {
            return new UnreadableException(
                    Reason.DAMAGED, "文件名为OFD，但内容不完整或不是OFD（识别为" + mediaType + "），可能未下载完整或改错了扩展名。请重新获取。");
        }
        if (mediaType.startsWith("image/")) {
            return new UnreadableException(Reason.UNSUPPORTED, "这是图片，其中的文字暂不能识别。请导入原文件或带文字层的PDF。");
        }
        String better = OF_WPS.get(lower.substring(lower.lastIndexOf('.') + 1));
        if (better != null) { // from before WPS wrote Office's formats
            return new UnreadableException(Reason.UNSUPPORTED, "这是无法识别的旧版WPS文件。请用WPS打开并另存为" + better + "后导入。");
        }
        String known = KNOWN.get(mediaType);
        return new UnreadableException(
                Reason.UNSUPPORTED, known == null ? "不支持这种文件类型（" + mediaType + "）。请另存为DOCX或PDF后导入。" : known);
    }
}
