package app.atalaya.backtest;

/** The user has a run at work already. */
public class BacktestBusyException extends RuntimeException {

    BacktestBusyException() {
        super("a run of this user is still at work");
    }
}
