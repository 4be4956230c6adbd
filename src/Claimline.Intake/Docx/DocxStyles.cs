using System.Xml;

namespace Claimline.Intake.Docx;

/// <summary>Which paragraph styles of a file are headings, and which are items of lists.</summary>
internal sealed class DocxStyles
{
    // Styles stand on others; a ring of them would never end.
    private const int Deepest = 20;

    private const int LastHeadingLevel = 8;

    private readonly Dictionary<string, (string? Base, bool Heading, bool Item)> styles = new(StringComparer.Ordinal);

    public static DocxStyles Read(XmlReader? xml)
    {
        var read = new DocxStyles();
        string? id = null;
        using var closing = xml;
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "style":
                    id = xml.GetAttribute("styleId", xml.NamespaceURI) ?? "";
                    read.styles[id] = default;
                    break;
                case "name" when id is not null && xml.GetAttribute("val", xml.NamespaceURI) is { } name && (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase)):
                    read.styles[id] = read.styles[id] with { Heading = true };
                    break;
                case "basedOn" when id is not null:
                    read.styles[id] = read.styles[id] with { Base = xml.GetAttribute("val", xml.NamespaceURI) };
                    break;
                case "outlineLvl" when id is not null:
                    read.styles[id] = read.styles[id] with { Heading = IsHeadingLevel(xml.GetAttribute("val", xml.NamespaceURI)) };
                    break;
                case "numId" when id is not null:
                    read.styles[id] = read.styles[id] with { Item = true };
                    break;
            }
        }
        return read;
    }

    public static bool IsHeadingLevel(string? level) => int.TryParse(level, out var number) && number is >= 0 and <= LastHeadingLevel;

    public bool IsHeading(string? style) => Any(style, static s => s.Heading);

    public bool IsItem(string? style) => Any(style, static s => s.Item);

    private bool Any(string? style, Func<(string? Base, bool Heading, bool Item), bool> is_)
    {
        for (var depth = 0; depth < Deepest && style is not null && styles.TryGetValue(style, out var known); depth++, style = known.Base)
        {
            if (is_(known)) return true;
        }
        return false;
    }
}
