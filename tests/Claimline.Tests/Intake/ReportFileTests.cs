using Claimline.Intake;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Intake;

/// <summary>One report with two columns, running heads, words parted at line ends, a list and footnotes; report.fodt is what the other files were made of.</summary>
public sealed class ReportFileTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));
    private static readonly string Files = Path.Combine(Repository.Root, "tests", "Claimline.Tests", "Intake", "Files");

    [Theory]
    [InlineData("report.docx")]
    [InlineData("report.pdf")]
    public async Task Paragraphs_items_and_notes_are_put_together_again(string file)
    {
        var source = await Report(file);
        var reading = Analyst.Read(source);
        Assert.Equal("Evening Assessment, July 1, 2025", reading.Document.Title?.Of(reading.Text));
        Assert.Equal("2025-07-01", reading.Document.Published?.Edtf);
        Assert.Equal(4, reading.Takeaways.Count);
        Assert.All(reading.Takeaways, takeaway => Assert.NotNull(takeaway.Topline));
        Assert.Equal(Enumerable.Range(1, 10), reading.Endnotes.Select(n => n.Number));
        Assert.All(reading.Endnotes, note => Assert.Single(note.Markers));
        Assert.Equal(["https://example.org/frontnotes/812", "https://example.org/frontnotes/813"], reading.Endnotes[1].Urls);
        Assert.Contains("Udmurt Republic Head Alexander Brechalov acknowledged that three people had been killed and 45 injured.[8] According to the regional health ministry", source.Text, StringComparison.Ordinal);
        Assert.Contains("The Eastern Desk has not seen evidence that confirms the claim. Then-Defense Minister", source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page 1", source.Text, StringComparison.Ordinal);
        Assert.Single(Occurrences(source.Text, "Evening Assessment"));
    }

    [Fact]
    public async Task Both_files_say_the_same() =>
        Assert.Equal(1, Sameness.Of(Analyst.Read(await Report("report.docx")), Analyst.Read(await Report("report.pdf"))));

    [Fact]
    public async Task Words_of_a_page_are_led_back_to_their_place_on_it()
    {
        var source = await Report("report.pdf");
        var first = Assert.IsType<OriginalPlace.OnPage>(source.Original!.PlaceOf(source.Text.IndexOf("Leonid", StringComparison.Ordinal)));
        var second = Assert.IsType<OriginalPlace.OnPage>(source.Original.PlaceOf(source.Text.IndexOf("motorcycles for assault", StringComparison.Ordinal)));
        Assert.Equal((1, 1), (first.Page, second.Page));
        Assert.True(second.Left > first.Left + 100, "the second column stands to the right of the first");
        Assert.InRange(first.Top, 100, 200);
    }

    [Fact]
    public async Task Words_of_a_note_are_led_back_to_its_paragraph()
    {
        var source = await Report("report.docx");
        Assert.Equal("footnotes", Assert.IsType<OriginalPlace.InParagraph>(source.Original!.PlaceOf(source.Text.IndexOf("https://example.org/riders", StringComparison.Ordinal))).Part);
        Assert.Equal("paragraph 1 of the document", source.Original.PlaceOf(2)?.ToString());
    }

    [Fact]
    public async Task A_file_is_told_by_its_content_whatever_it_is_called()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("report.txt", File.ReadAllBytes(Path.Combine(Files, "report.pdf")));
        Assert.Equal("application/pdf", Opening.Source(await Opening.OneAsync(path)).MediaType);
    }

    [Fact]
    public async Task A_scan_is_named_as_such()
    {
        // One page with nothing on it but a picture of one grey dot.
        const string Scan = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >> endobj
            4 0 obj << /Length 31 >> stream
            q 200 0 0 200 0 0 cm /I Do Q   
            endstream endobj
            5 0 obj << /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >> stream
            A
            endstream endobj
            trailer << /Root 1 0 R /Size 6 >>
            %%EOF
            """;
        var problem = Assert.IsType<DocumentResult.Refused>(await Opening.OneAsync(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(Scan)))).Problem;
        Assert.Equal("CL0116", problem.Code);
    }

    [Theory]
    [InlineData("(They lost 5 km) Tj /F 7 Tf 5 Ts (2) Tj 0 Ts /F 12 Tf ( of the land they had held.) Tj", "They lost 5 km2 of the land they had held.")]
    [InlineData("(They left the town.) Tj /F 7 Tf 5 Ts (2) Tj 0 Ts /F 12 Tf ( Nobody denied it.) Tj", "They left the town.[2] Nobody denied it.")]
    [InlineData("(They left the town.) Tj /F 7 Tf 5 Ts (ii) Tj 0 Ts /F 12 Tf ( Nobody denied it.) Tj", "They left the town.[2] Nobody denied it.")]
    [InlineData("(They left the town.) Tj /F 7 Tf 5 Ts (c) Tj 0 Ts /F 12 Tf ( Nobody denied it.) Tj", "They left the town.c Nobody denied it.")]
    [InlineData("(They left.) Tj /F 7 Tf 5 Ts (a) Tj 0 Ts /F 12 Tf ( Nobody denied it.) Tj /F 7 Tf 5 Ts (i) Tj 0 Ts /F 12 Tf ( Nobody.) Tj", "They left.a Nobody denied it.i Nobody.")]
    public async Task A_raised_figure_is_a_note_unless_it_makes_an_area_or_notes_go_by_letters(string line, string text)
    {
        var content = $"BT /F 12 Tf 50 700 Td {line} ET";
        var pdf = $"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
            4 0 obj << /Length {content.Length} >> stream
            {content}
            endstream endobj
            5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
            trailer << /Root 1 0 R /Size 6 >>
            %%EOF
            """;
        Assert.Equal(text, Opening.Source(await Opening.OneAsync(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(pdf)))).Text);
    }

    [Fact]
    public async Task Boxes_of_a_word_processors_file_are_read_hidden_words_are_not_and_cells_keep_their_places()
    {
        const string Body = """
            <w:p><w:r><w:t>The mayor </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>never </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>left.</w:t></w:r>
            <w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> Nobody stayed.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Sumy</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Drones</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """;
        var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry("word/document.xml").Open();
            entry.Write(System.Text.Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{Body}</w:body></w:document>"));
        }
        stream.Position = 0;
        Assert.Equal("The mayor left. Nobody stayed.\n\nIn a box.\n\n| Sumy\nDrones | 3", Opening.Source(await Opening.OneAsync(stream)).Text);
    }

    private static async Task<SourceText> Report(string file) => Opening.Source(await Opening.OneAsync(Path.Combine(Files, file)));

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
