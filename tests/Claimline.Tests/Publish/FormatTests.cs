using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Publish.Formats;
using Claimline.Publish.OpenData;

namespace Claimline.Tests.Publish;

public sealed class FormatTests
{
    private const string Text = """
        Mayor Vitali Klitschko claimed on June 30 that Russian forces struck a warehouse in Kyiv with at least 12 drones. A Russian milblogger denied the claim.[1]
        Geolocated footage published on July 1 shows that Ukrainian forces advanced near Borova.[2]

        [1] https://t dot me/example/1
        [2] https://t dot me/example/2
        """;

    [Fact]
    public async Task The_same_ledger_and_edition_give_the_same_bytes()
    {
        using var first = await Published.TextAsync(Text);
        using var second = await Published.TextAsync(Text);
        var edition = first.Edition;
        var files = Publication.Files(first.Assessment());
        var again = Publication.Files(Claimline.Publish.Composing.Composer.Compose(second.Material, edition, Published.Data));
        Assert.All(files.Zip(again), f => Assert.True(f.First.Bytes.AsSpan().SequenceEqual(f.Second.Bytes), f.First.Name));
    }

    [Fact]
    public async Task Notes_ascend_one_for_each_cited_sentence()
    {
        using var published = await Published.TextAsync(Text);
        var assessment = published.Assessment();
        var numbers = assessment.Parts.SelectMany(p => p.Sentences).SelectMany(s => s.Notes).ToList();
        Assert.Equal(Enumerable.Range(1, assessment.Notes.Count), numbers);
        Assert.Contains(assessment.Notes, n => n.Citations.Any(c => c.Addresses.Contains("https://t.me/example/2")));
    }

    [Fact]
    public async Task By_source_a_number_comes_back_wherever_its_source_does()
    {
        using var published = await Published.TextAsync("Mayor Vitali Klitschko claimed on June 30 that Russian forces struck a bakery.[1]\n\nMayor Vitali Klitschko claimed on July 1 that Russian forces struck a bridge.[1]\n\n[1] https://t dot me/example/1");
        var assessment = published.Assessment(notes: NoteStyle.Source);
        Assert.Single(assessment.Notes);
        Assert.True(assessment.Parts.SelectMany(p => p.Sentences).Count(s => s.Notes is [1]) >= 2);
    }

    [Fact]
    public async Task A_publishers_sentence_that_goes_on_is_quoted_and_a_short_one_reported()
    {
        using var published = await Published.TextAsync("Russian forces struck a mill in Kyiv on July 1, though nobody showed any damage. Russian forces struck a bakery in Lviv on July 1.");
        var product = Encoding.UTF8.GetString(Markdown.Write(published.Assessment()));
        Assert.Contains("stated: “Russian forces struck a mill in Kyiv on July 1, though nobody showed any damage.”[", product, StringComparison.Ordinal);
        Assert.Contains("stated that Russian forces struck a bakery in Lviv on July 1.[", product, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pronoun_names_nobody_and_a_person_has_no_article()
    {
        using var published = await Published.TextAsync("Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a mill in Kyiv. A Russian milblogger claimed on July 1 that Russian forces seized Toretsk.");
        var (mayor, blogger) = (published.Material.Statements[0], published.Material.Statements[1]);
        DayStatement[] told = [mayor with { Called = "he" }, blogger with { Called = "which" }];
        var product = Encoding.UTF8.GetString(Markdown.Write(Claimline.Publish.Composing.Composer.Compose(published.Material with { Statements = told }, published.Edition, Published.Data)));
        Assert.Contains($"{mayor.Source.Name} claimed on July 1 that", product, StringComparison.Ordinal);
        Assert.Contains("It was claimed that Russian forces seized Toretsk.", product, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b([Hh]e|[Ww]hich) claimed|on which|of which", product);
        Assert.Equal(mayor.Source.Name, Claimline.Publish.Composing.Telling.WithArticle(mayor.Source, $"the Kyiv mayor {mayor.Source.Name}"));
    }

    [Theory]
    [InlineData("Russian bloggers shared a video on July 1 of soldiers who refuse to fight in Kyiv.", "shared a video on July 1 showing soldiers who refuse to fight in Kyiv.")]
    [InlineData("A Russian milblogger criticizes the siege of Toretsk.", "A Russian milblogger criticized the siege of Toretsk.")]
    public async Task What_is_told_without_a_clause_is_told_in_a_whole_sentence(string text, string told)
    {
        using var published = await Published.TextAsync(text);
        Assert.Contains(told, Encoding.UTF8.GetString(Markdown.Write(published.Assessment())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publisher_speaks_of_himself_in_quotes()
    {
        using var published = await Published.TextAsync("We have ended our coverage of the fighting in Toretsk.");
        Assert.Contains("stated: “We have ended our coverage of the fighting in Toretsk.”", Encoding.UTF8.GetString(Markdown.Write(published.Assessment())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a_b [AC] c", "a_b [AC] c")]
    [InlineData("_a_ [x](javascript:1)", "\\_a\\_ \\[x\\](javascript:1)")]
    [InlineData("[x] (y) ] [1]", "\\[x\\] (y) \\] \\[1\\]")]
    [InlineData("[x]: y", "\\[x\\]: y")]
    [InlineData("[1]", "\\[1\\]")]
    public void Signs_are_escaped_where_they_would_be_marks(string text, string written) => Assert.Equal(written, Markdown.Escape(text));

    [Fact]
    public async Task The_word_processors_file_has_an_endnote_for_every_note()
    {
        using var published = await Published.TextAsync(Text);
        var assessment = published.Assessment();
        using var zip = new ZipArchive(new MemoryStream(Docx.Write(assessment)));
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        XDocument Part(string name)
        {
            using var part = zip.GetEntry(name)!.Open();
            return XDocument.Load(part);
        }
        var called = Part("word/document.xml").Descendants(w + "endnoteReference").Select(r => (int)r.Attribute(w + "id")!).ToList();
        Assert.Equal(assessment.Notes.Select(n => n.Number), called);
        Assert.Equal(called, Part("word/endnotes.xml").Descendants(w + "endnote").Select(r => (int)r.Attribute(w + "id")!).Where(i => i > 0));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public async Task The_page_refers_to_nothing_outside_itself_and_runs_nothing()
    {
        using var published = await Published.TextAsync(Text);
        var page = Encoding.UTF8.GetString(Html.Write(published.Assessment()));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.All(Published.Files(published.Assessment()).Keys, name => Assert.DoesNotContain('/', name));
    }

    [Fact]
    public async Task Open_data_keep_every_link_from_claim_to_characters()
    {
        using var published = await Published.TextAsync(Text);
        var lines = Encoding.UTF8.GetString(JsonLines.Write(published.Assessment())).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            using var claim = JsonDocument.Parse(line);
            Assert.All(claim.RootElement.GetProperty("statements").EnumerateArray(), s => Assert.Equal(s.GetProperty("words").GetString(), ShownText.Of(Text.ReplaceLineEndings("\n")[s.GetProperty("start").GetInt32()..s.GetProperty("end").GetInt32()])));
        });
        using var map = JsonDocument.Parse(GeoJson.Write(published.Assessment()));
        Assert.NotEmpty(map.RootElement.GetProperty("features").EnumerateArray());
        Assert.NotEmpty(map.RootElement.GetProperty("credits").EnumerateArray());
        XDocument.Parse(Encoding.UTF8.GetString(Atom.Write(published.Assessment())));
    }

    [Fact]
    public async Task A_spreadsheet_takes_no_cell_for_a_formula()
    {
        using var published = await Published.TextAsync("Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a mill.");
        var hostile = published.Material with { Statements = [.. published.Material.Statements.Select(s => s with { Words = "=HYPERLINK(\"http://example.org\")" })] };
        var csv = Encoding.UTF8.GetString(Csv.Write(Claimline.Publish.Composing.Composer.Compose(hostile, published.Edition, Published.Data)));
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("\"=", csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dictionary_tells_every_column() => Assert.All(Csv.Columns, column => Assert.Contains($"| {column} |", DictionaryText, StringComparison.Ordinal));

    [Fact]
    public void The_data_of_publication_have_no_bad_line() => Assert.Empty(Published.Data.Problems);

    private static string DictionaryText => Encoding.UTF8.GetString(Dictionary.Write(new Assessment
    {
        Edition = new Edition("Series", new DateOnly(2025, 7, 1), 1, default, "UTC", new DateOnly(2025, 7, 1)), Title = "", Parts = [], Notes = [], Claims = [], Credits = [], Made = "", NotesHeading = "", CreditsHeading = "", MapHeading = "",
    }));
}
