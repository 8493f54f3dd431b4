#!/usr/bin/env bash
# A link to call somebody is normalised to a host called "tel" and a port that no computer has.
#
# Package: com.github.crawler-commons:crawler-commons 1.5 (Maven Central; Java 17).
# Input: the addresses of four links that pages have: mailto:, tel:, sms: and xmpp:.
# Guess: unchanged, or null, which is what the normaliser gives for an address that it rejects.
# Seen: mailto: is unchanged. tel: and sms: become http://tel:15550100/ and http://sms:15550100/,
#   and the address of a chat becomes the home page of its host.
# Why it surprises: what it does not know as a scheme it takes for a host without one; a port above
#   65535 does not stop it, and an address with an "@" loses the name.
# For this field: a crawler that normalises links before it sorts out what is no page asks for these.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat > "$dir/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.github.crawler-commons</groupId>
      <artifactId>crawler-commons</artifactId>
      <version>1.5</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -f "$dir/pom.xml" dependency:copy-dependencies -DoutputDirectory="$dir/lib" > "$dir/log.txt"
cat > "$dir/Links.java" <<'JAVA'
import crawlercommons.filters.basic.BasicURLNormalizer;

public class Links {
    public static void main(String[] arguments) {
        var normalizer = new BasicURLNormalizer();
        for (var link : arguments) {
            System.out.println(link + " -> " + normalizer.filter(link));
        }
    }
}
JAVA
seen=$(java -cp "$dir/lib/*" "$dir/Links.java" \
  mailto:info@example.org tel:+15550100 sms:+15550100 xmpp:info@example.org)
expected='mailto:info@example.org -> mailto:info@example.org
tel:+15550100 -> http://tel:15550100/
sms:+15550100 -> http://sms:15550100/
xmpp:info@example.org -> http://example.org/'
if [ "$seen" != "$expected" ]; then
  printf 'changed: expected\n%s\nbut saw\n%s\n' "$expected" "$seen" >&2
  exit 1
fi
printf 'still so:\n%s\n' "$seen"
