// The shape of what we write for cmi5 and as a common cartridge: its elements in their order, and what their attributes may be. Written
// from the specifications (cmi5 1st edition, 13.2; IMS Common Cartridge 1.1, Implementation), whose own schemas cannot be shipped here.
const schema = (namespace: string, body: string): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">${body}</xs:schema>`;

const sequence = (...parts: readonly string[]): string => `<xs:sequence>${parts.join("")}</xs:sequence>`;
const complex = (...parts: readonly string[]): string => `<xs:complexType>${parts.join("")}</xs:complexType>`;
const one = (name: string, body: string): string => `<xs:element name="${name}">${body}</xs:element>`;
const many = (name: string, body: string): string =>
  `<xs:element name="${name}" maxOccurs="unbounded">${body}</xs:element>`;
const typed = (name: string, type: string): string => `<xs:element name="${name}" type="${type}"/>`;
const must = (name: string, type: string): string => `<xs:attribute name="${name}" type="${type}" use="required"/>`;
const may = (name: string, type: string): string => `<xs:attribute name="${name}" type="${type}"/>`;
const words = (...allowed: readonly string[]): string =>
  `<xs:restriction base="xs:string">${allowed.map((each) => `<xs:enumeration value="${each}"/>`).join("")}</xs:restriction>`;

const langstring = complex(
  sequence(
    many(
      "langstring",
      complex(
        `<xs:simpleContent><xs:extension base="xs:string">${must("lang", "xs:language")}</xs:extension></xs:simpleContent>`,
      ),
    ),
  ),
);
const about = one("title", langstring) + one("description", langstring);

export const cmi5Schema = schema(
  "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd",
  `<xs:simpleType name="MoveOn">${words("Completed", "CompletedAndPassed")}</xs:simpleType>
  <xs:simpleType name="LaunchMethod">${words("AnyWindow", "OwnWindow")}</xs:simpleType>
  <xs:simpleType name="Share"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:maxInclusive value="1"/></xs:restriction></xs:simpleType>` +
    one(
      "courseStructure",
      complex(
        sequence(
          one("course", complex(sequence(about), must("id", "xs:anyURI"))),
          many(
            "au",
            complex(
              sequence(about, typed("url", "xs:anyURI")),
              must("id", "xs:anyURI") +
                must("moveOn", "MoveOn") +
                must("launchMethod", "LaunchMethod") +
                may("masteryScore", "Share"),
            ),
          ),
        ),
      ),
    ),
);

const item = (content: string): string =>
  complex(sequence(content), must("identifier", "xs:ID"), may("identifierref", "xs:IDREF"));

const unitItems = many("item", item(typed("title", "xs:string")));

export const cartridgeSchema = schema(
  "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
  `<xs:simpleType name="Version">${words("1.1.0")}</xs:simpleType>
  <xs:simpleType name="Structure">${words("rooted-hierarchy")}</xs:simpleType>
  <xs:simpleType name="Kind">${words("imswl_xmlv1p1")}</xs:simpleType>` +
    one(
      "manifest",
      complex(
        sequence(
          one(
            "metadata",
            complex(
              sequence(
                typed("schema", "xs:string"),
                typed("schemaversion", "Version"),
                '<xs:any namespace="##other" processContents="skip"/>',
              ),
            ),
          ),
          one(
            "organizations",
            complex(
              sequence(
                one(
                  "organization",
                  complex(
                    // One root without a title, in it one folder, which holds all others.
                    sequence(one("item", item(one("item", item(typed("title", "xs:string") + unitItems))))),
                    must("identifier", "xs:ID") + must("structure", "Structure"),
                  ),
                ),
              ),
            ),
          ),
          one(
            "resources",
            complex(
              sequence(
                many(
                  "resource",
                  complex(
                    sequence(one("file", complex(must("href", "xs:anyURI")))),
                    must("identifier", "xs:ID") + must("type", "Kind"),
                  ),
                ),
              ),
            ),
          ),
        ),
        must("identifier", "xs:ID"),
      ),
    ),
);

export const webLinkSchema = schema(
  "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1",
  one(
    "webLink",
    complex(
      sequence(typed("title", "xs:string"), one("url", complex(must("href", "xs:anyURI"), may("target", "xs:string")))),
    ),
  ),
);
