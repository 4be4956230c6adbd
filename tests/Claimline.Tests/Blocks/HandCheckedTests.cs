using System.Text.Json;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Blocks;

public sealed class HandCheckedTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Claimline.Tests", "Blocks", "HandChecked");

    public static TheoryData<string> Reports => new(Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_checked_by_hand_is_read_as_it_was_checked(string report)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, report + ".json")));
        var expected = file.RootElement;
        var reading = Read(expected.GetProperty("report").GetString()!, named: true);
        Assert.Equal(Span(expected.GetProperty("title")), reading.Document.Title);
        Assert.Equal(expected.GetProperty("publisher").GetString(), reading.Document.Publisher);
        Assert.Equal(expected.GetProperty("published").GetString(), reading.Document.Published?.Edtf);
        Assert.Equal(expected.GetProperty("inferred").GetBoolean(), reading.Document.PublishedInferred);
        Assert.Equal(expected.GetProperty("takeaways").EnumerateArray().Select(t => (Span(t.GetProperty("span")), Span(t.GetProperty("topline")))), reading.Takeaways.Select(t => ((TextSpan?)t.Span, t.Topline)));
        Assert.Equal(expected.GetProperty("endnotes").EnumerateArray().Select(Note), reading.Endnotes.Select(Note));
    }

    [Fact]
    public void The_seed_without_its_name_is_dated_by_its_text()
    {
        var document = Read("seed/assessment-2025-07-01.txt", named: false).Document;
        Assert.Equal("2025-07-01", document.Published?.Edtf);
        Assert.True(document.PublishedInferred);
        Assert.Null(document.Title);
    }

    [Fact]
    public void Reports_without_their_names_are_dated_by_their_text_or_not_at_all()
    {
        Assert.SkipUnless(Repository.Shared is not null, "../shared is absent");
        var dates = new DirectoryInfo(Path.Combine(Repository.Shared!, "corpus", "assessments")).GetFiles("20*.txt").OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f.Name), Day: Analyst.Read(new SourceText { Text = File.ReadAllText(f.FullName), Sha256 = "" }).Document.Published?.Edtf)).ToList();
        Assert.All(dates, d => Assert.True(d.Day is null || d.Day == d.Name, $"{d.Name} was read as {d.Day}"));
        Assert.True(dates.Count(d => d.Day is not null) >= dates.Count * 0.97);
    }

    private static Reading Read(string report, bool named)
    {
        Assert.SkipUnless(Repository.Shared is not null, "../shared is absent");
        var path = Path.Combine(Repository.Shared!, report);
        Assert.SkipUnless(File.Exists(path), $"{report} is absent");
        return Analyst.Read(new SourceText { Text = File.ReadAllText(path), Sha256 = "", Name = named ? Path.GetFileName(path) : null });
    }

    private static TextSpan? Span(JsonElement range) => range.ValueKind == JsonValueKind.Null ? null : new TextSpan(range[0].GetInt32(), range[1].GetInt32());

    private static string Note(JsonElement note) =>
        $"{note[0].GetInt32()}: {string.Join(' ', note[1].EnumerateArray().Select(m => $"{m[0].GetInt32()}-{m[1].GetInt32()}"))}, {(note[2].ValueKind == JsonValueKind.Null ? "no entry" : note[2].GetInt32())}";

    private static string Note(Endnote note) =>
        $"{note.Number}: {string.Join(' ', note.Markers.Select(m => $"{m.Start}-{m.End}"))}, {(note.Text is null ? "no entry" : note.Urls.Count)}";
}
