package gouji.pipeline;

import gouji.finding.Finding;
import gouji.ingest.Source;
import gouji.pipeline.InOrder.Result;
import gouji.report.Report;
import gouji.workspace.ReportGroups;
import gouji.workspace.WorkspaceUpdate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// 批量加载: many files into a workspace, on all processors, with a commit every so often. What fails is named and left
/// out;
/// what was interrupted goes on where the last commit was.
public final class BulkLoad {
    private final Function<Source, Outcome> journey;
    private final Function<List<Report>, List<Finding>> checker;
    private final String fingerprint;
    private final Limits limits;

    /// How much is done at once.
    ///
    /// @param threads how many files are read at the same time
    /// @param filesPerCommit how many files at most an interruption loses
    public record Limits(int threads, int filesPerCommit) {
        private static final int FILES_THAT_REPAY_A_WORKER = 30; // which takes 2 s of processor time to warm up

        public Limits {
            if (threads < 1 || filesPerCommit < 1) {
                throw new IllegalArgumentException(threads + " threads, " + filesPerCommit + " files per commit");
            }
        }

        /// One thread for each processor, but fewer where few files would not repay the start of a worker process.
        public static Limits standard(int files) {
            int useful = 1 + files / FILES_THAT_REPAY_A_WORKER;
            return new Limits(Math.min(Runtime.getRuntime().availableProcessors(), useful), 500);
        }
    }

    /// @param journey takes one file all the way, see [Journey] and [Workers]; asked by several threads
    /// @param checker finds what does not agree in the reports of one bureau
    /// @param fingerprint of the program and its rules, see [Fingerprint]
    public BulkLoad(
            Function<Source, Outcome> journey,
            Function<List<Report>, List<Finding>> checker,
            String fingerprint,
            Limits limits) {
        this.journey = journey;
        this.checker = checker;
        this.fingerprint = fingerprint;
        this.limits = limits;
    }

    /// Loads files into the workspace of a folder.
    ///
    /// @throws gouji.workspace.WorkspaceException if the folder cannot be used
    public LoadSummary load(Given given, Path workspace, Progress progress) {
        try (WorkspaceUpdate update = WorkspaceUpdate.begin(workspace, fingerprint);
                var threads = new InOrder(limits.threads(), progress::isStopped)) {
            var run = new Run(update, given, progress);
            threads.run(given.files(), run::read, run::store);
            if (!progress.isStopped()) {
                run.settle(threads);
            }
            update.commit();
            run.check(threads);
            update.commit();
            return run.summary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One load under way.
    private final class Run {
        private final WorkspaceUpdate update;
        private final Given given;
        private final Progress progress;
        private final List<Outcome.Skipped> skipped = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();
        private final List<Path> copies = new ArrayList<>();
        private final List<Path> gone;
        private boolean pruned;
        private int stored;
        private int read;
        private int unchanged;

        Run(WorkspaceUpdate update, Given given, Progress progress) throws IOException {
            this.update = update;
            this.given = given;
            this.gone = update.files().stream().filter(given.isGone()).toList();
            this.progress = progress;
        }

        Outcome read(Path file) throws IOException {
            progress.started(file);
            Source source = given.sources().apply(file);
            String sha256 = Fingerprint.ofFile(source.path());
            if (sha256 != null && update.knows(file, sha256)) {
                return new Outcome.Unchanged();
            }
            if (sha256 != null && update.knows(sha256)) {
                return new Outcome.Duplicate(sha256);
            }
            return journey.apply(source);
        }

        void store(Path file, Result<Outcome> result) throws IOException {
            Outcome outcome = switch (result) {
                case Result.Done<Outcome> done -> done.value();
                case Result.Fault<Outcome> fault -> Fault.of(file, fault.cause());
            };
            progress.finished(file, store(file, outcome));
            if (++stored % limits.filesPerCommit() == 0) {
                update.commit();
            }
        }

        /// Forgets what is to be forgotten, and puts reports under the name of a file that has them.
        void settle(InOrder threads) throws IOException {
            if (given.prune()) {
                for (Path file : gone) {
                    update.forgetFile(file);
                }
                pruned = true;
            }
            threads.run(update.leave(), this::read, this::storeHeir);
        }

        /// Stores what was read from a copy whose first file now holds something else; it was counted already.
        void storeHeir(Path file, Result<Outcome> result) throws IOException {
            if (result instanceof Result.Done<Outcome> done && done.value() instanceof Outcome.Read heir) {
                update.put(file, heir.report(), heir.passages());
            }
        }

        private Outcome store(Path file, Outcome outcome) throws IOException {
            switch (outcome) {
                case Outcome.Unchanged u -> unchanged++;
                case Outcome.Duplicate duplicate -> {
                    if (!update.putDuplicate(file, duplicate.sha256())) {
                        unchanged++; // could not be read last time, and is what it was before
                        return new Outcome.Unchanged();
                    }
                    copies.add(file);
                }
                case Outcome.Skipped read -> {
                    var skip = new Outcome.Skipped(file, read.reason(), read.detail()); // the path that people know
                    boolean isKept = update.putUnread(file, skip.reason(), skip.detail());
                    skipped.add(isKept ? skip.withMore("工作区仍保留上次从它读出的报告。") : skip);
                }
                case Outcome.Read done -> {
                    if (update.put(file, done.report(), done.passages())) {
                        copies.add(file);
                        return new Outcome.Duplicate(done.report().document().sha256());
                    }
                    read++;
                }
            }
            return outcome;
        }

        void check(InOrder threads) throws IOException {
            List<String> groups = update.unchecked();
            try (ReportGroups reports = update.groups()) {
                threads.run(groups, group -> checked(reports.reports(group)), new InOrder.Taker<String, Checked>() {
                    private int number;

                    @Override
                    public void take(String group, Result<Checked> result) throws IOException {
                        progress.checking(name(group, result), ++number, groups.size());
                        put(group, result);
                        if (number % limits.filesPerCommit() == 0) {
                            update.commit();
                        }
                    }
                });
            }
        }

        /// What people call a group: the bureau, or the file of which no bureau is known.
        private String name(String group, Result<Checked> result) {
            if (!(result instanceof Result.Done<Checked> done)
                    || done.value().reports.isEmpty()) {
                return group;
            }
            Report first = done.value().reports.getFirst();
            return first.bureau() == null ? first.document().name() : first.bureau();
        }

        private Checked checked(List<Report> reports) {
            return new Checked(reports, reports.isEmpty() ? List.of() : checker.apply(reports));
        }

        private void put(String group, Result<Checked> result) throws IOException {
            switch (result) {
                case Result.Done<Checked> done -> {
                    if (done.value().reports.isEmpty()) {
                        update.forget(group);
                    } else {
                        update.putFindings(group, done.value().reports, done.value().findings);
                    }
                }
                case Result.Fault<Checked> fault -> unchecked.add(group + "：" + fault.cause());
            }
        }

        /// Of what was noted as a copy, some may stand for itself by now.
        LoadSummary summary() throws IOException {
            Map<Path, Path> originals = update.originals(copies);
            return new LoadSummary(
                    given.files().size(),
                    read + copies.size() - originals.size(),
                    unchanged,
                    originals,
                    skipped,
                    unchecked,
                    gone,
                    pruned,
                    progress.isStopped(),
                    update.contents());
        }
    }

    private record Checked(List<Report> reports, List<Finding> findings) {}
}
