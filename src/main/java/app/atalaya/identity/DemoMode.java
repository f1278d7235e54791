package app.atalaya.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation shows demo data: then everybody may know the demo users' password. */
@Component
public class DemoMode {

    private final boolean on;

    DemoMode(@Value("${atalaya.demo:false}") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }
}
