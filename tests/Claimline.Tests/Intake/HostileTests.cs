using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Claimline.Intake;
using Claimline.Intake.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Claimline.Tests.Intake;

/// <summary>Input that means harm, or comes broken: a code, and the rest is read.</summary>
public sealed class HostileTests
{
    private const string Sentence = "The governor said that the bridge was hit again in the night.";

    // Generous for a machine that does other things as well; each takes well under a second on an idle one.
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("""<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>""")]
    [InlineData("""<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""")]
    [InlineData("""<w:document xmlns:w="w"><w:body><w:p>""")]
    public async Task Entities_and_broken_xml_of_a_word_processors_file_are_refused(string xml) => Assert.Equal("CL0111", await Code(Docx(xml)));

    [Fact]
    public async Task A_part_of_a_word_processors_file_that_fills_a_memory_is_refused() =>
        Assert.Equal("CL0112", await Code(Docx($"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{new string('a', 40_000_000)}</w:t></w:r></w:p></w:body></w:document>")));

    [Fact]
    public async Task Elements_nested_a_hundred_thousand_deep_cost_no_time()
    {
        Assert.Equal("CL0119", await InTimeAsync(() => Code(Text("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + $"<p>{Sentence}</p>"))));
        Assert.Equal(Sentence, (await InTimeAsync(() => Opening.TextAsync("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 2_000)) + $"<p>{Sentence}</p>"))).Text);
        Assert.EndsWith(Sentence, (await InTimeAsync(() => Opening.TextAsync("<html><body>" + string.Concat(Enumerable.Repeat("<p>Nobody.<br>", 100_000)) + $"<p>{Sentence}</p>"))).Text, StringComparison.Ordinal);
        var xml = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + $"<w:p><w:r><w:t>{Sentence}</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));
        Assert.Equal(Sentence, Opening.Source(await InTimeAsync(() => Opening.OneAsync(Docx($"<w:document xmlns:w=\"w\"><w:body>{xml}</w:body></w:document>")))).Text);
        Assert.Equal("CL0111", await Code(Text(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))));
    }

    [Fact]
    public async Task Formatting_that_is_never_closed_is_not_opened_anew_in_a_thousand_paragraphs()
    {
        var marks = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"<b id={i}>"));
        Assert.Equal("CL0119", await InTimeAsync(() => Code(Text($"<html><body><p>{marks}</p>{string.Concat(Enumerable.Repeat("<p>x</p>", 1_000))}"))));
        // As people write it: marked alike, the end forgotten.
        Assert.EndsWith(Sentence, (await Opening.TextAsync($"<html><body>{string.Concat(Enumerable.Repeat("<p><font color=red>Nobody. ", 1_000))}<p>{Sentence}</p>")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg>", "<path d=\"M0 0\"/>", "</svg>")]
    [InlineData("<script>", "s += '<div>';", "</script>")]
    [InlineData("<!--", "<div>", "-->")]
    [InlineData("<p title='", "<div>", "'>")]
    public async Task What_only_looks_like_nested_elements_is_none(string before, string repeated, string after) =>
        Assert.Equal(Sentence, (await Opening.TextAsync($"<html><body>{before}{string.Concat(Enumerable.Repeat(repeated, 5_001))}{after}<p>{Sentence}</p></body></html>")).Text);

    [Theory]
    [InlineData("<!-->", "<div>")]
    [InlineData("<svg><p>", "<path/>")]
    [InlineData("<svg><g><style>", "<g>")]
    [InlineData("<select><style></select>", "<div>")]
    [InlineData("<!-- -- --!>", "<div>")]
    [InlineData("<div =\"><div =\">", "<div>")]
    [InlineData("<p title=<script>", "<div>")]
    public async Task Nested_elements_are_not_hidden_from_the_count(string before, string repeated) =>
        Assert.Equal("CL0119", await InTimeAsync(() => Code(Text($"<html><body>{before}{string.Concat(Enumerable.Repeat(repeated, 50_000))}<p>{Sentence}</p>"))));

    [Fact]
    public async Task Notes_of_a_word_processors_file_are_read_once_however_many_are_called()
    {
        var called = string.Concat(Enumerable.Range(1, 3_000).Select(i => $"<w:r><w:footnoteReference w:id=\"{i}\"/></w:r>"));
        var notes = $"<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>The second.</w:t></w:r></w:p></w:footnote>{string.Concat(Enumerable.Repeat("<w:p/>", 500_000))}<w:footnote w:id=\"1\"><w:p><w:r><w:t>The first.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        var source = Opening.Source(await InTimeAsync(() => Opening.OneAsync(Docx($"<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{Sentence}</w:t></w:r>{called}</w:p></w:body></w:document>", notes))));
        Assert.EndsWith("\n\n# Endnotes\n\n[1] The first.\n\n[2] The second.", source.Text, StringComparison.Ordinal);
        Assert.Equal("paragraph 500002 of the footnotes", source.Original!.PlaceOf(source.Text.IndexOf("The first", StringComparison.Ordinal))?.ToString());
    }

    [Theory]
    [InlineData("FlateDecode")]
    [InlineData("LZWDecode")]
    [InlineData("RunLengthDecode")]
    public async Task A_stream_of_a_pdf_that_is_packed_twice_over_fills_no_memory(string inner)
    {
        var packed = inner switch
        {
            "FlateDecode" => Deflate(new byte[200_000_000]),
            // "clear", and the code for a blank over and over, whose double is the next code: each is one longer.
            "LZWDecode" => [.. Enumerable.Repeat(Lzw(), 200).SelectMany(b => b)],
            _ => [.. Enumerable.Repeat((byte[])[129, 32], 1_000_000).SelectMany(b => b)],
        };
        var content = Deflate(packed);
        byte[] pdf =
        [
            .. Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >> endobj\n4 0 obj << /Filter [/FlateDecode /{inner}] /Length {content.Length} >> stream\n"),
            .. content, .. "\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF"u8,
        ];
        Assert.Equal("CL0112", await InTimeAsync(() => Code(new MemoryStream(pdf))));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_what_a_page_says_of_itself_costs_nothing_else() =>
        Assert.Equal(Sentence, (await Opening.TextAsync($"<html><head><script type='application/ld+json'>{{\"headline\":\"a \\ud83d\",\"datePublished\":\"2025-07-01\"}}</script></head><body><p>{Sentence}</p></body></html>")).Text);

    [Fact]
    public async Task A_gigantic_attribute_is_passed_over() =>
        Assert.Equal(Sentence, (await InTimeAsync(() => Opening.TextAsync($"<html><body><p title=\"{new string('x', 20_000_000)}\">{Sentence}</p></body></html>"))).Text);

    [Fact]
    public void A_font_of_a_pdf_whose_table_claims_gigabytes_gets_what_there_is()
    {
        byte[] font = [.. "true"u8, 0, 2, 0, 0, 0, 0, 0, 0, .. "glyf"u8, 0, 0, 0, 0, 0, 0, 0, 44, 0x7F, 0xFF, 0xFF, 0xFF, .. "loca"u8, 0, 0, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 9, .. "glyphs"u8];
        var given = font.ToArray();
        var none = new DictionaryToken(new Dictionary<NameToken, IToken>());
        var read = new BoundedFilters("here").GetNamedFilters([])[^1].Decode(font, none, new BoundedFilters("here"), 0).ToArray();
        Assert.Equal([0, 0, 0, 6], read[24..28]);
        Assert.Equal([0, 0, 0, 0], read[40..44]);
        Assert.Equal(given, font);
    }

    [Theory]
    [InlineData("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj\ntrailer << /Root 1 0 R >>")]
    [InlineData("1 0 obj 1 0 R endobj\ntrailer << /Root 1 0 R >>")]
    [InlineData("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9] >> endobj\n4 0 obj << /Length 4 0 R >> stream\nq\nendstream endobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF")]
    [InlineData("")]
    public async Task Cyclic_and_broken_pdfs_are_refused(string objects) => Assert.StartsWith("CL01", await InTimeAsync(() => Code(Text("%PDF-1.4\n" + objects))), StringComparison.Ordinal);

    [Fact]
    public async Task A_cell_of_ten_million_characters_is_refused_and_the_other_posts_are_read()
    {
        var results = await InTimeAsync(() => Opening.AllAsync(Text($"id,text\n1,{Sentence}\n2,\"{new string('x', 10_000_000)}\"\n3,{Sentence}\n")));
        Assert.Equal(["CL0117"], results.OfType<DocumentResult.Refused>().Select(r => r.Problem.Code));
        Assert.Equal(["1", "3"], results.OfType<DocumentResult.Opened>().Select(r => r.Source.Imprint!.Post!.Id));
    }

    [Fact]
    public async Task Halves_of_surrogate_pairs_and_turned_text_keep_every_offset()
    {
        byte[] page = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<html><body><p>{Sentence} "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" \u202Eהגשר נפגע\u202C</p></body></html>")];
        var source = Opening.Source(await Opening.OneAsync(new MemoryStream(page)));
        Assert.Equal($"{Sentence} \uFFFD \u202Eהגשר נפגע\u202C", source.Text);
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_refused()
    {
        await using var growing = new Growing(Encoding.UTF8.GetBytes(Sentence));
        Assert.Equal("CL0109", await Code(growing));
    }

    [Fact]
    public void A_name_with_line_breaks_or_signs_that_turn_writing_forges_no_message()
    {
        var shown = IntakeProblems.Missing("a.txt\nclaimline: all is well\u202Etxt.b").ToString();
        Assert.Equal("a.txt\\nclaimline: all is well\\u202Etxt.b: CL0101: there is no such file; check the path", shown);
    }

    private static async Task<string> Code(Stream stream) => Assert.IsType<DocumentResult.Refused>((await Opening.AllAsync(stream))[0]).Problem.Code;

    private static async Task<T> InTimeAsync<T>(Func<Task<T>> act)
    {
        var watch = Stopwatch.StartNew();
        var result = await act();
        Assert.True(watch.Elapsed < InTime, $"took {watch.Elapsed}");
        return result;
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Docx(string document, string? footnotes = null)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, xml) in new[] { ("document", document), ("footnotes", footnotes) })
            {
                if (xml is null) continue;
                using var entry = archive.CreateEntry($"word/{part}.xml").Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        stream.Position = 0;
        return stream;
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packing = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(bytes);
        return stream.ToArray();
    }

    private static byte[] Lzw()
    {
        var bits = new StringBuilder();
        // Twice, so that it ends with a byte.
        Write(256, 9);
        Write(256, 9);
        Write(32, 9);
        for (var code = 258; code < 4095; code++) Write(code, (code + 1) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 });
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.ToString(8 * i, 8), 2))];

        void Write(int code, int width) => bits.Append(Convert.ToString(code, 2).PadLeft(width, '0'));
    }

    /// <summary>Something writes to it while it is read.</summary>
    private sealed class Growing(byte[] bytes) : MemoryStream([.. bytes, .. bytes])
    {
        public override long Length => bytes.Length;
    }
}
