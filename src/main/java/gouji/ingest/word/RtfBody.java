package gouji.ingest.word;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import gouji.document.Paragraph;
import gouji.ingest.word.Piece.Line;
import gouji.place.PlacedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows an RTF file from command to command: groups that are no text are passed over, paragraphs and rows end where
/// their commands stand.
final class RtfBody extends RtfListenerAdaptor {
    // groups whose text is shown, in its place or beside it
    private static final Set<Command> SHOWN = EnumSet.of(
            Command.rtf,
            Command.field,
            Command.fldrslt,
            Command.result,
            Command.shp,
            Command.shpinst,
            Command.shprslt,
            Command.upr,
            Command.ud,
            Command.nesttableprops,
            Command.object);
    private static final Set<Command> HEADS = EnumSet.of(
            Command.header,
            Command.headerf,
            Command.headerl,
            Command.headerr,
            Command.footer,
            Command.footerf,
            Command.footerl,
            Command.footerr);
    private static final Set<Command> BESIDE = EnumSet.of(Command.footnote, Command.shptxt, Command.annotation);
    private static final Set<Command> NUMBERS = EnumSet.of(Command.listtext, Command.pntext);

    private final Tally tally;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Deque<RtfFlow> flows = new ArrayDeque<>(); // the body, and what stands beside it while it is read
    private final Set<String> furniture = new LinkedHashSet<>();
    private int notes;

    RtfBody(Tally tally) {
        this.tally = tally;
        flows.push(new RtfFlow(tally));
        groups.push(new RtfGroup());
    }

    List<Piece> pieces() {
        while (flows.size() > 1) { // the file ends in the midst of a note
            List<Piece> open = flows.pop().end();
            flow().beside(open);
        }
        return flow().end();
    }

    List<PlacedText> furniture() {
        return furniture.stream().map(PlacedText::of).toList();
    }

    @Override
    public void processGroupStart() {
        groups.push(group().inner());
    }

    @Override
    public void processGroupEnd() {
        RtfGroup ended = groups.pop();
        if (groups.isEmpty()) {
            groups.push(ended); // more ends than beginnings
        }
        if (ended.begun() != null && flows.size() > 1) {
            leave(ended.begun(), flows.pop().end());
        }
    }

    @Override
    public void processString(String said) {
        RtfGroup group = group();
        if (group.isPassedOver()) {
            return;
        }
        if (group.isHidden()) {
            tally.hide(said);
        } else if (group.isDeleted()) {
            tally.deletions++;
        } else if (group.isNumber()) {
            flow().number(said);
        } else {
            flow().say(said, group);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        RtfGroup group = group();
        if (group.isPassedOver()) {
            return;
        }
        boolean isDestination = optional || command.getCommandType() == CommandType.Destination;
        if (isDestination && !SHOWN.contains(command)) {
            destination(command, group);
        } else if (!group.set(command, hasParameter ? parameter : 1) && !group.isNumber()) {
            flow().command(command, parameter, group);
        }
    }

    private void destination(Command command, RtfGroup group) {
        if (HEADS.contains(command) || BESIDE.contains(command)) {
            group.begin(command);
            flows.push(new RtfFlow(tally));
        } else if (NUMBERS.contains(command)) {
            group.number();
        } else {
            tally.pictures += command == Command.pict ? 1 : 0;
            if (command == Command.objdata) {
                tally.unread.add("文件内嵌有其他软件的对象，不在正文中；其中的文件在导入和核对时作为单独的文件读取。");
            }
            group.passOver();
        }
    }

    /// Puts what stood beside the text where it belongs.
    private void leave(Command begun, List<Piece> pieces) {
        if (HEADS.contains(begun)) {
            pieces.stream()
                    .filter(Line.class::isInstance)
                    .map(piece -> ((Line) piece).paragraph().shown().strip())
                    .filter(said -> !said.isEmpty())
                    .forEach(furniture::add);
            return;
        }
        if (begun == Command.annotation) {
            tally.comments.add(pieces.stream().map(Piece::inCell).collect(Collectors.joining("\n")));
        } else if (begun == Command.footnote && !pieces.isEmpty() && pieces.getFirst() instanceof Line first) {
            var numbered = new ArrayList<>(pieces);
            var text = first.paragraph().text().strip();
            numbered.set(0, new Line(new Paragraph("[" + ++notes + "]", text), first.look()));
            flow().beside(numbered);
        } else {
            flow().beside(pieces);
        }
    }

    private RtfGroup group() {
        return groups.element();
    }

    private RtfFlow flow() {
        return flows.element();
    }
}
