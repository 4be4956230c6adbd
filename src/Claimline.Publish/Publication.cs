using Claimline.Publish.Editing;
using Claimline.Publish.Formats;
using Claimline.Publish.Maps;
using Claimline.Publish.OpenData;

namespace Claimline.Publish;

/// <summary>Every file of an edition, made of the assessment alone.</summary>
public static class Publication
{
    public static IReadOnlyList<(string Name, byte[] Bytes)> Files(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var picture = assessment.Map is { } map ? MapPng.Of(map) : null;
        List<(string, byte[])> files =
        [
            ("assessment.html", Html.Write(assessment)), ("assessment.md", Markdown.Write(assessment)), ("assessment.edit.md", EditedFileWriter.Write(assessment)), ("assessment.docx", Docx.Write(assessment, picture)), ("assessment.json", Json.Write(assessment)),
            ("claims.geojson", GeoJson.Write(assessment)), ("claims.csv", Csv.Write(assessment)), ("claims.jsonl", JsonLines.Write(assessment)), ("feed.atom", Atom.Write(assessment)), ("dictionary.md", Dictionary.Write(assessment)),
        ];
        if (picture is not null) files.AddRange([("map.svg", System.Text.Encoding.UTF8.GetBytes(MapSvg.Of(assessment.Map!, isAlone: true))), ("map.png", picture)]);
        return files;
    }
}
