package app.atalaya.bench;

import app.atalaya.testing.MySqlServer;

/** The MySQL of the benchmarks: as it comes, but for the memory that a server of its own would give it. */
final class BenchServer {

    private static final MySqlServer SERVER = MySqlServer.start("bench-mysql", "--innodb-buffer-pool-size=4G");

    private BenchServer() {}

    static String freshSchema(String name) {
        return SERVER.freshSchema(name);
    }
}
