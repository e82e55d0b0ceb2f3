package dev.deckhand.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Base addresses that would lead into the network Deckhand runs in, however they are written. */
class AddressRulesTest {
  private static final AddressRules NOBODY = new AddressRules(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/v1",
        "https://127.1/v1",
        "https://127.0.1/v1",
        "https://127.255.255.254/v1",
        "https://2130706433/v1",
        "https://0x7f000001/v1",
        "https://0X7F.0.0.1/v1",
        "https://0x7f.1/v1",
        "https://0177.0.0.1/v1",
        "https://017700000001/v1",
        "https://127.0.0.01/v1",
        "https://127.0.0.1./v1",
        "https://0/v1",
        "https://0.0.0.0/v1",
        "https://0.1.2.3/v1",
        "https://10.0.0.1/v1",
        "https://10.255.255.255/v1",
        "https://167772161/v1",
        "https://100.64.0.1/v1",
        "https://100.100.100.200/v1",
        "https://100.127.255.254/v1",
        "https://169.254.169.254/latest/meta-data",
        "https://169.254.170.2/v2/credentials",
        "https://2852039166/v1",
        "https://0xa9fea9fe/v1",
        "https://0251.0376.0251.0376/v1",
        "https://168.63.129.16/v1",
        "https://172.16.0.1/v1",
        "https://172.31.255.255/v1",
        "https://192.0.0.192/opc/v2",
        "https://192.0.2.1/v1",
        "https://192.88.99.1/v1",
        "https://192.168.1.1/v1",
        "https://192.168.257/v1",
        "https://198.18.0.1/v1",
        "https://198.51.100.7/v1",
        "https://203.0.113.9/v1",
        "https://224.0.0.1/v1",
        "https://239.255.255.250/v1",
        "https://240.0.0.1/v1",
        "https://255.255.255.255/v1",
        "https://256.1.1.1/v1",
        "https://[::]/v1",
        "https://[::1]/v1",
        "https://[0:0:0:0:0:0:0:1]/v1",
        "https://[::127.0.0.1]/v1",
        "https://[::ffff:127.0.0.1]/v1",
        "https://[::ffff:7f00:1]/v1",
        "https://[::ffff:a9fe:a9fe]/v1",
        "https://[0:0:0:0:0:ffff:10.0.0.1]/v1",
        "https://[64:ff9b::7f00:1]/v1",
        "https://[64:ff9b::169.254.169.254]/v1",
        "https://[64:ff9b:1::1]/v1",
        "https://[2002:7f00:1::]/v1",
        "https://[2002:a9fe:a9fe::1]/v1",
        "https://[2001::1]/v1",
        "https://[2001:db8::1]/v1",
        "https://[100::1]/v1",
        "https://[fc00::1]/v1",
        "https://[fd00:ec2::254]/v1",
        "https://[fd12:3456:789a::1]/v1",
        "https://[fe80::1]/v1",
        "https://[fe80::1%25eth0]/v1",
        "https://[fec0::1]/v1",
        "https://[ff02::1]/v1",
        "https://localhost/v1",
        "https://LOCALHOST/v1",
        "https://localhost./v1",
        "https://api.localhost/v1",
        "https://printer.local/v1",
        "https://metadata.google.internal/v1",
        "https://METADATA.GOOGLE.INTERNAL./v1",
        "https://metadata/v1",
        "https://router.lan/v1",
        "https://intranet/v1",
        "https://nas.home.arpa/v1",
        "http://api.openai.com/v1",
        "http://8.8.8.8/v1",
        "https://api.openai.com@127.0.0.1/v1",
        "https://user:password@api.openai.com/v1"
      })
  void areRefused(String address) {
    assertThat(NOBODY.problem(URI.create(address))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1\\@api.openai.com/v1",
        "https://１２７.０.０.１/v1",
        "https://127%2e0.0.1/v1",
        "https://local host/v1",
        "https://api.openai.com/v1?next=http://127.0.0.1",
        "https://api.openai.com/v1#@127.0.0.1",
        "file:///etc/passwd",
        "ftp://api.openai.com/v1",
        "gopher://127.0.0.1:6379/_",
        "jar:https://api.openai.com/v1!/x"
      })
  void areNotEvenSettings(String address) {
    assertThatThrownBy(
            () ->
                new ProviderSettings(
                    "x", ProviderKind.OPENAI_COMPATIBLE, URI.create(address), null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1",
        "https://my-resource.openai.azure.com/openai/v1",
        "https://models.example.co.uk:8443/v1",
        "https://8.8.8.8/v1",
        "https://172.32.0.1/v1",
        "https://100.128.0.1/v1",
        "https://[2606:4700:4700::1111]/v1",
        "https://xn--bcher-kva.example/v1",
        "https://127.0.0.1.example.com/v1"
      })
  void ofThePublicInternetAreTaken(String address) {
    assertThat(NOBODY.problem(URI.create(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gpu.lan,http://gpu.lan:8000/v1,true",
    "GPU.lan:8000,http://gpu.LAN:8000/v1,true",
    "gpu.lan:8000,http://gpu.lan:9000/v1,false",
    "gpu.lan:443,https://gpu.lan/v1,true",
    "gpu.lan:80,http://gpu.lan/v1,true",
    "gpu.lan,http://other.gpu.lan/v1,false",
    "10.1.2.3,http://10.1.2.3:11434,true",
    "[fd00::5],http://[fd00::5]:11434,true"
  })
  void privateHostsNeedTheOperator(String trusted, String address, boolean taken) {
    AddressRules rules = new AddressRules(List.of(trusted));
    assertThat(rules.problem(URI.create(address)).isEmpty()).isEqualTo(taken);
  }

  @Test
  void aNameThatLeadsToOnePrivateAddressAmongPublicOnesIsRefused() throws UnknownHostException {
    InetAddress open = InetAddress.getByName("8.8.8.8");
    InetAddress closed = InetAddress.getByName("10.0.0.1");
    InetAddress[] all = {open, open};
    assertThat(AddressRules.requirePublic("a.example", all)).containsExactly(open, open);
    assertThatThrownBy(
            () -> AddressRules.requirePublic("a.example", new InetAddress[] {open, closed}))
        .isInstanceOf(AddressRules.AddressRefusedException.class)
        .hasMessageContaining("a.example");
  }
}
