package gouji.index;

import java.io.IOException;

/// Another program or thread is changing the index.
public final class IndexBusyException extends IOException {
    private static final long serialVersionUID = 1;

    IndexBusyException(IOException cause) {
        super(cause);
    }
}
