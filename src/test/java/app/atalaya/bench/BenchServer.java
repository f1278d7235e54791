package app.atalaya.bench;

import app.atalaya.testing.MySqlServer;

/** The MySQL of the benchmarks: as it comes, but for the memory and the redo log that a server of its own would give it. */
final class BenchServer {

    private static final MySqlServer SERVER =
            MySqlServer.start("bench-mysql", "--innodb-buffer-pool-size=4G", "--innodb-redo-log-capacity=2G");

    private BenchServer() {}

    static String freshSchema(String name) {
        return SERVER.freshSchema(name);
    }
}
