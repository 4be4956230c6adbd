using System.Globalization;
using System.Text;
using System.Xml;
using Claimline.Ledger.Judging;

namespace Claimline.Publish.Maps;

/// <summary>Writes a map as SVG: text as text, light and dark, nothing that runs and nothing that is fetched.</summary>
public static class MapSvg
{
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <param name="isAlone">A file of its own, with its XML declaration; else to stand in a page.</param>
    public static string Of(MapDrawing map, bool isAlone) => Of(map, isAlone, null);

    /// <summary>To stand in a page that has <see cref="Style"/> already; what stands for claims leads somewhere.</summary>
    /// <param name="address">Where a symbol leads to; null for nowhere.</param>
    public static string Linked(MapDrawing map, Func<MapMark, string?> address) => Of(map, isAlone: false, address);

    /// <summary>The looks of all maps, as CSS.</summary>
    public static string Style { get; } = Css();

    private static string Of(MapDrawing map, bool isAlone, Func<MapMark, string?>? address)
    {
        ArgumentNullException.ThrowIfNull(map);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, IndentChars = "", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("svg", Svg);
            xml.WriteAttributeString("viewBox", $"0 0 {Number(map.Width)} {Number(map.Height)}");
            if (isAlone)
            {
                xml.WriteAttributeString("width", Number(map.Width));
                xml.WriteAttributeString("height", Number(map.Height));
            }
            xml.WriteAttributeString("class", "claimline-map");
            // An image has no links within for those who listen to the page.
            xml.WriteAttributeString("role", address is null ? "img" : "group");
            xml.WriteAttributeString("aria-label", map.Summary);
            xml.WriteElementString("title", Svg, map.Summary);
            if (address is null) xml.WriteElementString("style", Svg, Style);
            Rectangle(xml, "paper", 0, 0, map.Width, map.Height);
            xml.WriteStartElement("svg", Svg);
            foreach (var (name, value) in (ReadOnlySpan<(string, double)>)[("y", map.Top), ("width", map.Frame.Width), ("height", map.Frame.Height)]) xml.WriteAttributeString(name, Number(value));
            xml.WriteAttributeString("viewBox", $"0 0 {Number(map.Frame.Width)} {Number(map.Frame.Height)}");
            foreach (var path in map.Ground.Where(p => p.IsFramed)) Path(xml, path);
            xml.WriteEndElement();
            foreach (var path in map.Ground.Where(p => !p.IsFramed)) Path(xml, path);
            foreach (var mark in map.Marks)
            {
                if (address is null || mark.Claims.Count == 0 || address(mark) is not { } leads) Mark(xml, mark);
                else
                {
                    xml.WriteStartElement("a", Svg);
                    xml.WriteAttributeString("href", leads);
                    xml.WriteAttributeString("aria-label", mark.Title.ReplaceLineEndings("; "));
                    Mark(xml, mark);
                    xml.WriteEndElement();
                }
            }
            foreach (var words in map.Texts)
            {
                xml.WriteStartElement("text", Svg);
                xml.WriteAttributeString("x", Number(words.X));
                xml.WriteAttributeString("y", Number(words.Y));
                xml.WriteAttributeString("class", ClassOf(words.Class));
                xml.WriteString(words.Words);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return (isAlone ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" : "") + text + "\n";
    }

    private static void Path(XmlWriter xml, MapPath path)
    {
        xml.WriteStartElement("path", Svg);
        xml.WriteAttributeString("class", ClassOf(path.Class));
        xml.WriteAttributeString("d", path.Data);
        xml.WriteEndElement();
    }

    private static void Mark(XmlWriter xml, MapMark mark)
    {
        var (filled, drawn, _, _) = MapStyle.Of(mark.Headline);
        xml.WriteStartElement("g", Svg);
        xml.WriteAttributeString("class", $"mark {Words.Of(mark.Headline)}");
        xml.WriteAttributeString("transform", $"translate({Number(mark.X)} {Number(mark.Y)}){(mark.Size is 1 ? "" : $" scale({Number(mark.Size)})")}");
        if (mark.Title.Length > 0) xml.WriteElementString("title", Svg, mark.Title);
        foreach (var (part, data) in (ReadOnlySpan<(string, string)>)[("halo", filled + drawn), ("filled", filled), ("drawn", drawn)])
        {
            if (data.Length == 0) continue;
            xml.WriteStartElement("path", Svg);
            xml.WriteAttributeString("class", part);
            xml.WriteAttributeString("d", data);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Rectangle(XmlWriter xml, string part, double x, double y, double width, double height)
    {
        xml.WriteStartElement("rect", Svg);
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)[("x", x), ("y", y), ("width", width), ("height", height)]) xml.WriteAttributeString(name, Number(value));
        xml.WriteAttributeString("class", part);
        xml.WriteEndElement();
    }

    private static string Css()
    {
        var (day, night) = (new StringBuilder(), new StringBuilder());
        day.Append(CultureInfo.InvariantCulture, $".claimline-map .paper{{fill:{MapStyle.Paper}}}.claimline-map path{{fill:none}}.claimline-map text{{font-family:'DejaVu Sans',Verdana,sans-serif;paint-order:stroke;stroke:{MapStyle.Paper};stroke-width:2.5px;stroke-linejoin:round}}");
        night.Append(CultureInfo.InvariantCulture, $".claimline-map .paper{{fill:{MapStyle.PaperByNight}}}.claimline-map text{{stroke:{MapStyle.PaperByNight}}}.claimline-map .halo{{fill:{MapStyle.PaperByNight};stroke:{MapStyle.PaperByNight}}}");
        foreach (var part in Enum.GetValues<MapClass>())
        {
            var style = MapStyle.Of(part);
            var isText = part is MapClass.Title or MapClass.Place or MapClass.TownName or MapClass.Division or MapClass.Legend or MapClass.Credit;
            if (isText) day.Append(CultureInfo.InvariantCulture, $".claimline-map .{ClassOf(part)}{{fill:{style.Fill};font-size:{Number(style.Size)}px{(part is MapClass.Title ? ";font-weight:700" : "")}}}");
            else if (style.Fill is not null) day.Append(CultureInfo.InvariantCulture, $".claimline-map .{ClassOf(part)}{{fill:{style.Fill}}}");
            else day.Append(CultureInfo.InvariantCulture, $".claimline-map .{ClassOf(part)}{{stroke:{style.Stroke};stroke-width:{Number(style.Size)}px{(style.Dash is null ? "" : $";stroke-dasharray:{style.Dash}")}}}");
            night.Append(CultureInfo.InvariantCulture, $".claimline-map .{ClassOf(part)}{{{(style.Fill is null ? "stroke" : "fill")}:{style.Night}}}");
        }
        day.Append(CultureInfo.InvariantCulture, $".claimline-map .halo{{fill:{MapStyle.Paper};stroke:{MapStyle.Paper};stroke-width:4px}}.claimline-map .drawn{{stroke-width:2px}}");
        foreach (var headline in Enum.GetValues<Headline>())
        {
            var (_, _, byDay, byNight) = MapStyle.Of(headline);
            foreach (var (css, colour) in (ReadOnlySpan<(StringBuilder, string)>)[(day, byDay), (night, byNight)])
                css.Append(CultureInfo.InvariantCulture, $".claimline-map .{Words.Of(headline)} .filled{{fill:{colour}}}.claimline-map .{Words.Of(headline)} .drawn{{stroke:{colour}}}");
        }
        return $"{day}@media (prefers-color-scheme:dark){{{night}}}@media print{{.claimline-map .paper{{fill:{MapStyle.Paper}}}}}";
    }

    private static string ClassOf(MapClass part) => part.ToString().ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
