package gouji.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A temporary folder that goes with the process. A process that was killed cannot clear up; the next one does it, and
/// tells by a lock, which every system lifts when its process ends, whose folder is still in use.
public final class Scratch {
    private static final String PREFIX = "gouji-unpacked-";
    private static final String LOCK = "lock";

    private Scratch() {}

    /// A new folder in another, after what killed processes left there is gone.
    public static Path create(Path parent) throws IOException {
        sweep(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        if (channel.tryLock() == null) {
            throw new IOException("cannot lock " + folder);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            close(channel); // Windows deletes no open file
            delete(folder);
        }));
        return folder;
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : old) {
                if (isLeftBehind(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isLeftBehind(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false; // another's, or ours
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the process ends, and its locks with it
        }
    }

    /// Deletes what can be deleted.
    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException cause)
                        throws IOException {
                    Files.deleteIfExists(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // the next process tries again
        }
    }
}
