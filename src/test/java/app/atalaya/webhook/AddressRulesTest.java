package app.atalaya.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2a00:1450:4003::200e",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "64:ff9b::808:808"
            })
    void thePublicInternetIsOpen(String address) {
        assertThat(AddressRules.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void everythingElseIsClosed(String address) {
        assertThat(AddressRules.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void anIpv4AddressInIpv6ClothesIsJudgedAsWhatItIs() throws UnknownHostException {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1};

        assertThat(AddressRules.isPublic(InetAddress.getByAddress(mapped))).isFalse();
        assertThat(AddressRules.isPublic(InetAddress.ofLiteral("::ffff:8.8.8.8")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/hook",
        "https://example.com:8443/hook?key=1",
        "HTTPS://example.com",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/"
    })
    void anAddressOnTheWebIsTaken(String address) {
        assertThat(AddressRules.parse(address, false)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/hook, SCHEME",
        "ftp://example.com/hook, SCHEME",
        "file:///etc/passwd, SCHEME",
        "jar:https://example.com/a.jar!/b, SCHEME",
        "example.com/hook, SCHEME",
        "//example.com/hook, SCHEME",
        "https://user:secret@example.com/, USER_INFO",
        "https://user@example.com/, USER_INFO",
        "https://@example.com/, USER_INFO",
        "https:///hook, MALFORMED",
        "https:example.com, MALFORMED",
        "https://exa mple.com/, MALFORMED",
        "https://example.com:0/, MALFORMED",
        "https://example.com:70000/, MALFORMED",
        "https://example.com/#part, MALFORMED",
        "'https://example.com/\r\nX-Evil: 1', MALFORMED",
        "'', MISSING"
    })
    void anythingElseIsRefusedWithItsReason(String address, AddressProblem problem) {
        assertThatThrownBy(() -> AddressRules.parse(address, false))
                .isInstanceOf(AddressException.class)
                .extracting(refused -> ((AddressException) refused).problem())
                .isEqualTo(problem);
    }

    @Test
    void anAddressHasItsLongest() {
        String start = "https://example.com/";
        String longest = start + "a".repeat(AddressRules.LONGEST - start.length());

        assertThat(AddressRules.parse(longest, false)).hasToString(longest);
        assertThatThrownBy(() -> AddressRules.parse(longest + "a", false))
                .extracting(refused -> ((AddressException) refused).problem())
                .isEqualTo(AddressProblem.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/, PRIVATE",
        "https://localhost/, PRIVATE",
        "https://[::1]:8443/, PRIVATE",
        "https://169.254.169.254/latest/meta-data, PRIVATE",
        "https://[::ffff:10.0.0.1]/, PRIVATE",
        "https://127.1/, MALFORMED",
        "https://2130706433/, PRIVATE",
        "https://no-such-host.invalid/, UNKNOWN_HOST"
    })
    void whatIsInsideIsNotCalled(String address, AddressProblem problem) {
        WebhookAddresses strict = new WebhookAddresses(false);

        assertThatThrownBy(() -> strict.require(address))
                .extracting(refused -> ((AddressException) refused).problem())
                .isEqualTo(problem);
        strict.stop();
    }

    @Test
    void onlyTestsReachThisMachine() {
        WebhookAddresses lenient = new WebhookAddresses(true);

        assertThat(lenient.require("http://127.0.0.1:8080/")).hasPort(8080);
        lenient.stop();
    }
}
