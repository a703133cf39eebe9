package gouji.ingest;

import gouji.ingest.Ingested.Failure;
import gouji.ingest.Ingested.Reason;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The files that were meant by files and folders.
///
/// @param files in the order asked for, those of a folder by path; each once. What was named itself is there even if it
///     does not exist, so that reading says so.
/// @param unreadable folders, or files in them, that could not be looked into
public record Sources(List<Source> files, List<Failure> unreadable) {

    public Sources {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /// Looks through folders to any depth; hidden files and the lock files of Office (`~$…`) in them are passed over.
    public static Sources of(Collection<Path> paths) {
        return of(paths, folder -> false);
    }

    /// Looks through folders to any depth, but not into all of them.
    ///
    /// @param passedOver which other folders in these are passed over
    public static Sources of(Collection<Path> paths, Predicate<Path> passedOver) {
        var files = new ArrayList<Source>();
        var unreadable = new ArrayList<Failure>();
        Set<Path> met = new HashSet<>();
        for (Path path : paths) {
            var found = new Found(path, passedOver);
            if (Files.isDirectory(path)) {
                found.walk();
            } else {
                found.files.add(path);
            }
            found.files.stream()
                    .sorted(Comparator.comparing(Path::toString))
                    .filter(file -> met.add(file.toAbsolutePath().normalize()))
                    .map(Source::of)
                    .forEach(files::add);
            unreadable.addAll(found.unreadable);
        }
        return new Sources(files, unreadable);
    }

    private static final class Found extends SimpleFileVisitor<Path> {
        private final Path top;
        private final Predicate<Path> passedOver;
        private final List<Path> files = new ArrayList<>();
        private final List<Failure> unreadable = new ArrayList<>();

        Found(Path top, Predicate<Path> passedOver) {
            this.top = top;
            this.passedOver = passedOver;
        }

        void walk() {
            try {
                Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
            } catch (IOException e) {
                fail(top);
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(top) && (isPassedOver(folder) || passedOver.test(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPassedOver(file) && attributes.isRegularFile()) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) {
            if (!isPassedOver(file)) {
                fail(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
            if (cause != null) {
                fail(folder); // its files are known only in part
            }
            return FileVisitResult.CONTINUE;
        }

        private void fail(Path path) {
            unreadable.add(
                    new Failure(new Source(path, path.toString()), Reason.UNREADABLE, "无法打开，可能没有读取权限。请检查访问权限后重试。"));
        }

        private static boolean isPassedOver(Path path) {
            Path fileName = path.getFileName();
            String name = fileName == null ? "" : fileName.toString();
            return (name.startsWith(".") && name.length() > 1 && !name.equals(".."))
                    || name.startsWith("~$")
                    || name.equals("__MACOSX");
        }
    }
}
