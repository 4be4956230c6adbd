using System.Text;
using Claimline.Language;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Publish.Editing;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Publish;

/// <summary>An edition is written as an editor's file, changed by hand and published again.</summary>
public sealed class EditingTests
{
    private const string Text = """
        Mayor Vitali Klitschko claimed on June 30 that Russian forces struck a warehouse in Kyiv with at least 12 drones. A Russian milblogger denied the claim.[1]

        A Russian milblogger claimed on July 1 that Russian forces seized Toretsk.

        Geolocated footage published on July 1 shows that Ukrainian forces advanced near Borova.[2]

        The Ukrainian General Staff reported on July 1 that Ukrainian forces deployed a brigade to Zelenivka Hollow near Lozova.

        Governor Oleh Syniehubov reported on July 1 that a Russian missile wounded the teacher Orest Lypskyi in Kupyansk.

        [1] https://t dot me/example/1
        [2] https://t dot me/example/2
        """;

    [Fact]
    public async Task A_file_that_nobody_changed_gives_the_same_bytes()
    {
        using var desk = await Desk.OfAsync();
        var (assessment, problems) = desk.Publish(desk.File);
        Assert.Empty(problems);
        Assert.All(Publication.Files(desk.Composed).Zip(Publication.Files(assessment!)), f => Assert.True(f.First.Bytes.AsSpan().SequenceEqual(f.Second.Bytes), f.First.Name));
    }

    [Fact]
    public async Task Edits_stay_notes_are_numbered_anew_and_what_was_taken_out_is_in_no_format()
    {
        using var desk = await Desk.OfAsync();
        var lines = desk.File.Split('\n').Where(l => !l.Contains("12 drones", StringComparison.Ordinal) && !l.Contains("milblogger denied", StringComparison.Ordinal) && !l.StartsWith($"{{standing {desk.Claim("warehouse")}", StringComparison.Ordinal)).ToList();
        lines.Insert(lines.FindIndex(l => l.StartsWith("## Toplines", StringComparison.Ordinal)) + 1, $"\nA pro-Russian blogger claimed that Russian forces seized\nthe town of Toretsk. {{claim {desk.Claim("Toretsk")}}}\n");
        var (assessment, problems) = desk.Publish(string.Join('\n', lines));
        Assert.Empty(problems);
        var files = Published.Files(assessment!);
        foreach (var name in (string[])["assessment.html", "assessment.md", "assessment.docx", "assessment.json", "assessment.edit.md"]) Assert.Contains("A pro-Russian blogger claimed that Russian forces seized the town of Toretsk.", files[name], StringComparison.Ordinal);
        Assert.All(files, f => Assert.DoesNotContain("warehouse", f.Value, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, assessment!.Notes.Count), assessment.Parts.SelectMany(p => p.Sentences).SelectMany(s => s.Notes));
        Assert.Contains(assessment.Notes[0].Citations[0].Words, w => w.Contains("Toretsk", StringComparison.Ordinal));
        // What was published can be edited again.
        var (again, none) = desk.Publish(files["assessment.edit.md"]);
        Assert.Empty(none);
        Assert.Equal(files["assessment.json"], Published.Files(again!)["assessment.json"]);
    }

    [Theory]
    [InlineData("Ukrainian forces are reported at Zelenivka Hollow. {claim BOROVA}", "CL0609")]
    [InlineData("A brigade was, it is said, deployed to Zelen\u00ADivka Hol\u200Blow. {claim BOROVA}", "CL0609")]
    [InlineData("The Ukrainian General Staff reported on July 1 that Ukrainian forces moved a battalion to Borova. {claim BOROVA}", "CL0609")]
    [InlineData("Officials claimed that Orest  LYPSKYI was hurt. {claim BOROVA}", "CL0610")]
    [InlineData("They claimed it. {claim BOROVA} {override: L\u00FDpskyi said so}", "CL0610")]
    public async Task What_is_held_back_no_editor_can_write_whatever_reason_he_gives(string sentence, string code)
    {
        using var desk = await Desk.OfAsync();
        foreach (var given in (string[])[sentence, sentence.Contains("override", StringComparison.Ordinal) ? sentence : $"{sentence} {{override: we decided so}}"])
        {
            var (assessment, problems) = desk.With(given);
            Assert.Null(assessment);
            Assert.Equal([code], problems.Select(p => p.Code));
        }
    }

    [Fact]
    public async Task A_heading_and_a_remark_stand_before_the_gate_too()
    {
        using var desk = await Desk.OfAsync();
        Assert.Equal(["CL0609"], desk.With("## What happened in Zelenivka Hollow").Problems.Select(p => p.Code));
        Assert.Equal(["CL0610"], desk.With("> On the teacher Lypskyi nothing more is said.").Problems.Select(p => p.Code));
        Assert.Equal(["CL0611"], desk.With("## Russian forces seized Toretsk on July 1").Problems.Select(p => p.Code));
        Assert.NotNull(desk.With("## A quiet day").Assessment);
    }

    [Fact]
    public async Task A_sentence_on_a_held_or_withdrawn_claim_is_refused()
    {
        using var desk = await Desk.OfAsync();
        Assert.Equal(["CL0609"], desk.With($"Something was said. {{claim {desk.Claim("brigade")}}}").Problems.Select(p => p.Code));
        var withdrawn = desk.Material with { Statements = [.. desk.Material.Statements.Select(s => s.Words.Contains("Toretsk", StringComparison.Ordinal) ? s with { IsWithdrawn = true } : s)] };
        var (assessment, problems) = desk.Publish(desk.File, withdrawn);
        Assert.Null(assessment);
        Assert.All(problems, p => Assert.Contains(p.Code, (string[])["CL0609"]));
    }

    [Theory]
    [InlineData("Russian forces captured Toretsk. {claim TORETSK}", "CL0612")]
    [InlineData("Geolocated footage shows that Russian forces seized Toretsk. {claim TORETSK}", "CL0612")]
    [InlineData("A Russian milblogger confirmed that Russian forces seized Toretsk. {claim TORETSK}", "CL0612")]
    [InlineData("Governor Oleh Syniehubov claimed that Russian forces seized Toretsk. {claim TORETSK}", "CL0612")]
    [InlineData("A Russian milblogger claimed that the captured soldier Bohdan Kryvonis left Toretsk. {claim TORETSK}", "CL0613")]
    [InlineData("All of this is likely to go on.", "CL0611")]
    public async Task What_says_more_than_it_rests_on_waits_for_a_reason_and_the_reason_is_kept(string sentence, string code)
    {
        using var desk = await Desk.OfAsync();
        var (assessment, problems) = desk.With(sentence);
        Assert.Null(assessment);
        Assert.Equal([code], problems.Select(p => p.Code));
        var (set, none) = desk.With($"{sentence} {{override: seen by two of us on \\{{site\\}}}}");
        Assert.Empty(none);
        var json = Published.Files(set!)["assessment.json"];
        Assert.Contains($"\"warning\": \"{code}\"", json, StringComparison.Ordinal);
        Assert.Contains("\"override\": \"seen by two of us on {site}\"", json, StringComparison.Ordinal);
        Assert.Empty(desk.Publish(set!.Edited!).Problems);
    }

    [Fact]
    public async Task What_is_shown_may_be_told_without_attribution()
    {
        using var desk = await Desk.OfAsync();
        Assert.Empty(desk.With($"Ukrainian forces advanced near Borova. {{claim {desk.Claim("Borova")}}}").Problems);
    }

    [Theory]
    [InlineData("No front matter at all.", "CL0607")]
    [InlineData("", "CL0607")]
    [InlineData("---\n---\n", "CL0607")]
    [InlineData("---\nseries: Claimline Daily Assessment\ndate: 2025-07-01\n", "CL0607")]
    [InlineData("---\nseries: Claimline Daily Assessment\ndate: yesterday\n---\n", "CL0607")]
    [InlineData("---\nseries: Claimline Daily Assessment\ndate: 2025-07-01\nedition: 0\n---\n", "CL0607")]
    [InlineData("---\nseries: Claimline Daily Assessment\ndate: 2025-07-01\nstate: published\n---\n", "CL0607")]
    [InlineData("---\nseries: Claimline Daily Assessment\ndate: 2025-07-02\n---\n", "CL0607")]
    [InlineData("---\nseries: Somebody else's\ndate: 2025-07-01\n---\n", "CL0607")]
    public async Task A_file_of_no_or_another_edition_is_refused(string text, string code)
    {
        using var desk = await Desk.OfAsync();
        var (assessment, problems) = desk.Publish(text);
        Assert.Null(assessment);
        Assert.All(problems, p => Assert.Equal(code, p.Code));
        Assert.NotEmpty(problems);
    }

    [Theory]
    [InlineData("Somebody claimed it. {claim zzzzzz}")]
    [InlineData("Somebody claimed it. {claim 1}")]
    [InlineData("Somebody claimed it. {said 0123456789ab/s1}")]
    [InlineData("Somebody claimed it. {claim}")]
    [InlineData("Somebody claimed it. {clam 7q2mk4}")]
    [InlineData("Somebody claimed it. {claim 7q2mk4")]
    [InlineData("Somebody claimed it. {override: }")]
    [InlineData("{claim TORETSK}")]
    [InlineData("{standing }")]
    [InlineData("{standing zzzzzz}")]
    [InlineData("# A title")]
    [InlineData("###### Too low")]
    [InlineData("## A heading {claim TORETSK}")]
    public async Task A_reference_that_leads_nowhere_is_named_with_its_line(string block)
    {
        using var desk = await Desk.OfAsync();
        var (assessment, problems) = desk.With(block);
        Assert.Null(assessment);
        Assert.All(problems, p => Assert.Equal("CL0608", p.Code));
        Assert.All(problems, p => Assert.Matches(@"^assessment\.edit\.md:\d+$", p.Where));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public async Task How_a_claim_stands_is_not_the_editors_to_say()
    {
        using var desk = await Desk.OfAsync();
        Assert.Equal(["CL0614"], desk.With($"{{standing {desk.Claim("Toretsk")}: confirmed}}").Problems.Select(p => p.Code));
        var (assessment, _) = desk.With($"{{standing {desk.Claim("Toretsk")}}}");
        Assert.Contains(assessment!.Parts[^1].Sentences, s => s.Text.Contains("told by one source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signs_of_layout_that_an_editor_types_are_text_in_every_format()
    {
        using var desk = await Desk.OfAsync();
        var (assessment, problems) = desk.With($"A Russian milblogger claimed that <script>alert(1)</script> *Russian* forces \u202Eseized\u202C Toretsk \\{{so he says\\}}. {{claim {desk.Claim("Toretsk")}}}");
        Assert.Empty(problems);
        var files = Published.Files(assessment!);
        Assert.All(files, f => Assert.DoesNotContain('\u202E', f.Value));
        foreach (var name in (string[])["assessment.html", "assessment.md", "assessment.edit.md"]) Assert.DoesNotContain("<script", files[name], StringComparison.Ordinal);
        Assert.Contains("{so he says}", files["assessment.html"], StringComparison.Ordinal);
        Assert.Contains("\\*Russian\\*", files["assessment.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_or_too_many_are_refused()
    {
        foreach (var bytes in (byte[][])[[0x2D, 0x2D, 0x2D, 0x0A, 0xFF], new byte[(4 << 20) + 1]])
        {
            var problems = new List<Problem>();
            Assert.Null(EditedFile.Read(bytes, "f.md", problems));
            Assert.Equal(["CL0607"], problems.Select(p => p.Code));
        }
    }

    /// <summary>A day with its composed edition, and the editor's file of it.</summary>
    private sealed class Desk(Published published) : IDisposable
    {
        public DayMaterial Material => published.Material;

        public Assessment Composed { get; } = published.Assessment();

        public string File => Encoding.UTF8.GetString(EditedFileWriter.Write(Composed));

        public static async Task<Desk> OfAsync() => new(await Published.TextAsync(Text));

        /// <summary>The short id of the claim whose statement has a word.</summary>
        public string Claim(string word)
        {
            var statement = Material.Statements.First(s => s.Words.Contains(word, StringComparison.Ordinal)).Key;
            return Material.Claims.First(c => c.Claim.Bearings.Any(b => b.Statement == statement)).Summary.ShortId;
        }

        public (Assessment? Assessment, IReadOnlyList<Problem> Problems) With(string block) =>
            Publish($"{File}\n{block.Replace("TORETSK", Claim("Toretsk"), StringComparison.Ordinal).Replace("BOROVA", Claim("Borova"), StringComparison.Ordinal)}\n");

        public (Assessment? Assessment, IReadOnlyList<Problem> Problems) Publish(string text, DayMaterial? material = null)
        {
            var problems = new List<Problem>();
            if (EditedFile.Read(Encoding.UTF8.GetBytes(text), "assessment.edit.md", problems) is not { } file) return (null, problems);
            return new EditingDesk(material ?? Material, published.Edition, Published.Data).Of(file, Read);
        }

        public void Dispose() => published.Dispose();

        private static LooseText Read(string text) => LooseText.Of(LedgerFile.Analyst.Read(LedgerFile.Document(text, "edited.txt") with { Publisher = Published.Data.Settings.Series, Theatre = "ukraine" }));
    }
}
