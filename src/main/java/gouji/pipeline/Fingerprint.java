package gouji.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells one state of files from another: whether a file is the one that was loaded, whether program and rules are the
/// ones
/// that loaded it.
public final class Fingerprint {
    private static final int BUFFER = 1 << 16;

    private Fingerprint() {}

    /// Of this program and a folder of rules.
    public static String ofProgramAnd(Path rules) throws IOException {
        try {
            var classes =
                    Fingerprint.class.getProtectionDomain().getCodeSource().getLocation();
            return of(List.of(Path.of(classes.toURI()), rules));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program lies at no path", e);
        }
    }

    /// Of all files under some folders, their names and contents; a file given stands for itself, what is missing for
    /// nothing.
    public static String of(List<Path> roots) throws IOException {
        MessageDigest digest = sha256();
        for (Path root : roots) {
            if (Files.exists(root)) {
                add(root, digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The SHA-256 of a file's bytes, or null where they cannot be had.
    static @Nullable String ofFile(Path file) {
        MessageDigest digest = sha256();
        try {
            addBytes(file, digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return null; // reading it will tell why
        }
    }

    private static void add(Path root, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(root)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            addBytes(file, digest);
        }
    }

    private static void addBytes(Path file, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
