package gouji.pipeline;

import gouji.ingest.Source;
import gouji.json.Json;
import gouji.place.Place;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a worker process and its supervisor write to each other: a source one way, its outcome the other.
final class Message {
    private static final byte READ = 1;
    private static final byte SKIPPED = 2;

    private Message() {}

    static void write(Source source, DataOutputStream to) throws IOException {
        text(source.path().toUri().toString(), to); // keeps the bytes of names that are no valid text
        text(source.name(), to);
        to.flush();
    }

    static Source source(DataInputStream from) throws IOException {
        return new Source(Path.of(URI.create(text(from))), text(from));
    }

    static void write(Outcome outcome, DataOutputStream to) throws IOException {
        switch (outcome) {
            case Outcome.Read read -> {
                to.writeByte(READ);
                text(Json.report(read.report()), to);
                to.writeInt(read.passages().size());
                for (Place passage : read.passages()) {
                    text(Json.place(passage), to);
                }
            }
            case Outcome.Skipped skipped -> {
                to.writeByte(SKIPPED);
                text(skipped.reason(), to);
                text(skipped.detail(), to);
            }
            case Outcome.Unchanged u ->
                throw new IllegalArgumentException("only the supervisor knows what is unchanged");
            case Outcome.Duplicate d -> throw new IllegalArgumentException("only the supervisor knows duplicates");
        }
        to.flush();
    }

    static Outcome outcome(Source source, DataInputStream from) throws IOException {
        if (from.readByte() == SKIPPED) {
            return new Outcome.Skipped(source.path(), text(from), text(from));
        }
        String report = text(from);
        int count = from.readInt();
        List<Place> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            passages.add(Json.place(text(from)));
        }
        return new Outcome.Read(Json.report(report), passages);
    }

    private static void text(String text, DataOutputStream to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    private static String text(DataInputStream from) throws IOException {
        return new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8);
    }
}
