package app.atalaya.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntegrationKeyTest {

    @Test
    void aKeyMatchesItsOwnHashAndNoOther() {
        IntegrationKey key = IntegrationKey.random();

        assertThat(key.matches(key.hash())).isTrue();
        assertThat(IntegrationKey.random().matches(key.hash())).isFalse();
        assertThat(key.hash()).hasSize(43).doesNotContain(key.prefix());
    }

    @Test
    void aKeyIsNotWrittenOutByAccident() {
        IntegrationKey key = IntegrationKey.random();

        assertThat(key.toString()).hasSize(12).doesNotContain(key.text().substring(12));
    }

    @Test
    void onlyTextsOfTheRightFormAreKeys() {
        String text = IntegrationKey.random().text();

        assertThat(IntegrationKey.parse(text)).isPresent();
        assertThat(IntegrationKey.parse(text + "x")).isEmpty();
        assertThat(IntegrationKey.parse(text.replace("at_", "zz_"))).isEmpty();
        assertThat(IntegrationKey.parse("")).isEmpty();
    }
}
