using System.Globalization;
using Claimline.Publish.Maps;

namespace Claimline.Publish.Formats;

/// <summary>The parts of a DOCX that hold no text of the assessment but its title: types, relations, styles, list bullets, settings.</summary>
internal static class DocxFrame
{
    public const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    // In 914,400ths of an inch: the page without its margins.
    private const long TextWidth = 5_832_000;
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static IEnumerable<(string Name, string Content)> Files(Assessment assessment)
    {
        yield return ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{Types}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}styles+xml"/><Override PartName="/word/numbering.xml" ContentType="{Types}numbering+xml"/><Override PartName="/word/settings.xml" ContentType="{Types}settings+xml"/><Override PartName="/word/endnotes.xml" ContentType="{Types}endnotes+xml"/><Override PartName="/word/footer.xml" ContentType="{Types}footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
            """);
        yield return ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
        yield return ("docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{DocxBody.Escape(assessment.Title)}</dc:title><dc:creator>{DocxBody.Escape(assessment.Edition.Series)}</dc:creator><dc:language>en</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{assessment.Edition.CutOff.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</dcterms:created></cp:coreProperties>
            """);
        yield return ("word/_rels/document.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Relations}numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="{Relations}settings" Target="settings.xml"/><Relationship Id="rId4" Type="{Relations}endnotes" Target="endnotes.xml"/><Relationship Id="rId5" Type="{Relations}footer" Target="footer.xml"/>{(assessment.Map is null ? "" : $"<Relationship Id=\"rId6\" Type=\"{Relations}image\" Target=\"media/map.png\"/>")}</Relationships>
            """);
        yield return ("word/footer.xml", $"""
            <w:ftr {Names}><w:p><w:pPr><w:pStyle w:val="Remark"/><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
            """);
        yield return ("word/settings.xml", $"""
            <w:settings {Names}><w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
            """);
        yield return ("word/numbering.xml", $"""
            <w:numbering {Names}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
            """);
        yield return ("word/styles.xml", $"<w:styles {Names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Georgia\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>{Styles()}</w:styles>");
    }

    /// <summary>A run that shows the map over the width of the text.</summary>
    public static string Picture(MapDrawing map)
    {
        var (width, height) = (TextWidth, (long)(TextWidth * map.Height / map.Width));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="Map" descr="{DocxBody.Escape(map.Summary)}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="map.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId6"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """);
    }

    private static string Styles() => string.Concat(
        Style("Normal", "Normal", "", "", isDefault: true),
        Style("Title", "Title", "<w:keepNext/><w:spacing w:after=\"200\"/>", Sans(36)),
        Style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"1\"/>", Sans(28)),
        Style("Heading3", "heading 3", "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"2\"/>", Sans(24)),
        Style("Heading4", "heading 4", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"3\"/>", Sans(21)),
        Style("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"80\"/>", ""),
        Style("Standing", "Standing", "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"C9CBC6\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F1EC\"/><w:ind w:left=\"200\"/>", "<w:sz w:val=\"20\"/>"),
        Style("Remark", "Remark", "", "<w:color w:val=\"4A4D52\"/><w:sz w:val=\"20\"/>"),
        Style("EndnoteText", "endnote text", "<w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/>"),
        "<w:style w:type=\"character\" w:styleId=\"EndnoteReference\"><w:name w:val=\"endnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>");

    private static string Sans(int size) => string.Create(CultureInfo.InvariantCulture, $"<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:b/><w:sz w:val=\"{size}\"/>");

    private static string Style(string id, string name, string paragraph, string run, bool isDefault = false) =>
        $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
