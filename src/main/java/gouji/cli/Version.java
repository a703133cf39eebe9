package gouji.cli;

import picocli.CommandLine.IVersionProvider;

/// What `gouji --version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"gouji " + (version == null ? "(unpackaged)" : version), "Java " + Runtime.version()};
    }
}
