using System.Text;
using Claimline.Intake;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Intake.Html;

public sealed class HtmlReaderTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));
    private static readonly string Pages = Path.Combine(Repository.Root, "tests", "Claimline.Tests", "Intake", "Html", "Pages");

    /// <summary>Checked by hand against the pages; the links also against a count of those in their source.</summary>
    [Theory]
    [InlineData("2022-04-05", "Russian Offensive Campaign Assessment, April 5", 4, 13, 31)]
    [InlineData("2022-07-03", "Russian Offensive Campaign Assessment, July 3", 5, 35, 61)]
    [InlineData("2022-10-11", "Russian Offensive Campaign Assessment, October 11", 10, 73, 146)]
    public async Task Pages_of_a_site_are_read_as_they_were_checked(string page, string title, int takeaways, int notes, int links)
    {
        var reading = Analyst.Read(Opening.Source(await Opening.OneAsync(ProjectFolder.Shared("corpus", "html", page + ".html"))));
        Assert.Equal(title, reading.Document.Title?.Of(reading.Text));
        Assert.Equal("ISW", reading.Document.Publisher);
        Assert.Equal((page, false), (reading.Document.Published?.Edtf, reading.Document.PublishedInferred));
        Assert.Equal(takeaways, reading.Takeaways.Count);
        Assert.Equal(Enumerable.Range(1, notes), reading.Endnotes.Select(n => n.Number));
        Assert.All(reading.Endnotes, note => Assert.Single(note.Markers));
        Assert.Equal(links, reading.Endnotes.Sum(n => n.Urls.Count));
        // Links that the page shows cut short are whole.
        Assert.DoesNotContain("...", string.Concat(reading.Endnotes.SelectMany(n => n.Urls)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-04-05")]
    [InlineData("2022-07-03")]
    [InlineData("2022-10-11")]
    public async Task A_page_says_what_its_plain_text_says(string page)
    {
        var html = Analyst.Read(Opening.Source(await Opening.OneAsync(ProjectFolder.Shared("corpus", "html", page + ".html"))));
        var plain = Analyst.Read(Opening.Source(await Opening.OneAsync(ProjectFolder.Shared("corpus", "assessments", page + ".txt"))));
        Assert.True(Sameness.Of(plain, html) >= 0.97, $"{Sameness.Of(plain, html)}");
    }

    [Fact]
    public async Task Sections_takeaways_and_roman_notes_of_a_page_are_found_by_their_structure()
    {
        var source = await Page("assessment.html");
        var reading = Analyst.Read(source);
        Assert.Equal("Evening Assessment, July 1, 2025", reading.Document.Title?.Of(reading.Text));
        Assert.Equal("Eastern Desk", reading.Document.Publisher);
        Assert.Equal("2025-07-01", reading.Document.Published?.Edtf);
        Assert.Equal(["Toplines", "Key Takeaways", "Ukrainian Operations in the Russian Federation", "Endnotes"], Headings(reading).Skip(2));
        Assert.Equal(2, reading.Takeaways.Count);
        Assert.Equal(["1: https://example.org/pasechnik/4471", "2: https://example.org/frontnotes/812", "3: "], reading.Endnotes.Select(n => $"{n.Number}: {string.Join(' ', n.Urls)}"));
        Assert.All(reading.Endnotes, note => Assert.Single(note.Markers));
        Assert.Equal([1], reading.Statements.First(s => s.Source?.Span?.Of(reading.Text) == "Leonid Pasechnik").Citations);
        Assert.Contains("Region | Drones\nKharkiv | 12\n", source.Text, StringComparison.Ordinal);
        foreach (var around in (string[])["Home", "Share on", "Related", "rights reserved", "Map of the day"]) Assert.DoesNotContain(around, source.Text, StringComparison.Ordinal);
    }

    private const string Words = "The command said on August 8 that it had taken the ferry landing.", Denial = "A spokesman denied this and said that the landing was held.";

    // Links as Word makes them; whole addresses, in a drawer that opens at a click; parts by their roles; raised numbers without any link.
    [Theory]
    [InlineData("<sup><a href=\"#_edn1\" id=\"_ednref1\">[i]</a></sup>", "<sup><a href=\"#_edn2\" id=\"_ednref2\">[ii]</a></sup>", "<div class=\"endnotes\"><p id=\"_edn1\"><a href=\"#_ednref1\">[i]</a> https://a.example/1</p><p id=\"_edn2\"><a href=\"#_ednref2\">[ii]</a> <a href=\"https://a.example/2\">https://a.exam…</a></p></div>")]
    [InlineData("<a href=\"https://delta.example/9/#_edn1\" name=\"_ednref1\"><sup>[1]</sup></a>", "<a href=\"https://delta.example/9/#_edn2\" name=\"_ednref2\"><sup>[2]</sup></a>", "<h3><button>Endnotes</button></h3><div hidden style=\"display:none\"><p><a href=\"https://delta.example/9/#_ednref1\" name=\"_edn1\">[1]</a> https://a.example/1</p><p><a href=\"https://delta.example/9/#_ednref2\" name=\"_edn2\">[2]</a> https://a.example/2</p></div>")]
    [InlineData("<a href=\"#note-1\" role=\"doc-noteref\">1</a>", "<a href=\"#note-2\" role=\"doc-noteref\">2</a>", "<section role=\"doc-endnotes\"><ol><li id=\"note-1\" role=\"doc-endnote\"><p><a href=\"https://a.example/1\">Statement</a></p></li><li id=\"note-2\" role=\"doc-endnote\"><p>https://a.example/2</p></li></ol></section>")]
    [InlineData("<sup>1</sup>", "<sup>2</sup>", "<hr><p><sup>1</sup> https://a.example/1<br><sup>2</sup> https://a.example/2</p>")]
    [InlineData("<sup>1</sup>", "<sup>[2]</sup>", "<hr><p><sup>1</sup>https://a.example/1</p><p><sup>2</sup> <a href=\"https://a.example/2\">Footage</a></p>")]
    public async Task Notes_are_tied_to_their_markers_however_a_page_writes_both(string first, string second, string notes)
    {
        var reading = Analyst.Read(await Opening.TextAsync($"""
            <!DOCTYPE html><html><head><title>Delta Update, August 9, 2025 | Delta Desk</title><link rel="canonical" href="https://delta.example/9/"><script type="application/ld+json">{Graph}</script></head>
            <body><header><nav><a href="/">Home</a></nav></header><main><article><h1>Delta Update, August 9, 2025</h1><div class="toc"><ul><li><a href="#toplines">Toplines</a></li></ul></div>
            <h2 id="toplines"><strong>Toplines</strong></h2><p>{Words}{first} {Denial}{second} It lies on an island of 12 km<sup>2</sup>.</p>
            <h2 id="key-takeaways">Key Takeaways</h2><ul class="wp-block-list"><li><strong>Landing:</strong> {Words}</li><li>{Denial}</li></ul>{notes}</article></main><footer>All rights reserved.</footer></body></html>
            """));
        Assert.Equal(("Delta Update, August 9, 2025", "Delta Desk", "2025-08-09"), (reading.Document.Title?.Of(reading.Text), reading.Document.Publisher, reading.Document.Published?.Edtf));
        Assert.Equal([$"Landing: {Words}", Denial], reading.Takeaways.Select(t => t.Span.Of(reading.Text)));
        Assert.Equal(["1: https://a.example/1", "2: https://a.example/2"], reading.Endnotes.Select(n => $"{n.Number}: {string.Join(' ', n.Urls)}"));
        Assert.Equal([$"{Words}[1]", $"{Denial}[2]"], reading.Endnotes.Select(n => reading.Text[(Assert.Single(n.Markers).End - (n.Number == 1 ? Words : Denial).Length - 3)..n.Markers[0].End]));
        Assert.Contains("12 km2.", reading.Text, StringComparison.Ordinal);
    }

    private const string Graph = """{"@graph": [{"@type": "WebSite", "name": "Delta Desk"}, {"@type": ["NewsArticle"], "headline": "Delta Update, August 9, 2025", "datePublished": "2025-08-09T22:15:00-05:00", "publisher": {"name": "Delta Desk"}}]}""";

    [Fact]
    public async Task An_article_of_any_site_keeps_its_footnotes_and_leaves_its_surroundings()
    {
        var source = await Page("article.html");
        Assert.Equal("""
            # Bridge hit near Kupiansk

            2 July 2025

            The mayor told us that 12 houses burned down and nobody was hurt.[1] The regional governor, however, reported two dead.[2] Rain fell over 3 km2.

            Soldiers left the village on June 30, a spokesperson said.

            The ministry denied it.

            We hit nothing, the ministry said.

            # Endnotes

            [1] Interview with the mayor.
            [2] Governor's channel https://example.org/gov
            """.ReplaceLineEndings("\n"), source.Text);
        Assert.Equal(("The Daily Front", "https://example.org/bridge"), (source.Imprint!.Publisher, source.Imprint.Address));
    }

    [Fact]
    public async Task Every_character_of_a_page_is_led_back_to_its_element()
    {
        var source = await Page("article.html");
        Assert.Equal("<blockquote> at line 6, column 1", source.Original!.PlaceOf(source.Text.IndexOf("We hit", StringComparison.Ordinal))?.ToString());
        Assert.Equal("h1", Assert.IsType<OriginalPlace.InElement>(source.Original.PlaceOf(2)).Name);
    }

    [Theory]
    [InlineData("<html><head><title>A</title><meta name='date' content='2025-07-01'></head>")]
    [InlineData("<html><head><title>A</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A\",\"datePublished\":\"2025-07-01T23:00:00+03:00\"}</script></head>")]
    [InlineData("<html><head><title>A</title></head><time datetime='2025-07-01'>yesterday</time>")]
    [InlineData("<!-- saved --><html><head><title>A</title></head><span property='dc:date dc:created' content='2025-07-01T01:00:00+03:00'></span>")]
    public async Task The_day_is_taken_from_wherever_a_page_states_it(string head)
    {
        var reading = Analyst.Read(await Opening.TextAsync(head + "<body><h1>A</h1><p>The governor said that the bridge was hit again in the night.</p></body></html>"));
        Assert.Equal(("2025-07-01", false), (reading.Document.Published?.Edtf, reading.Document.PublishedInferred));
    }

    [Theory]
    [InlineData("<h1>Bridge hit</h1><p class='lead'>{0}</p><div class='body'>{1}</div>")]
    [InlineData("<div class='top'><h1>Bridge hit</h1><div class='intro'>{0}</div></div><div class='body'>{1}</div>")]
    [InlineData("<article><p>{0}</p><div>{1}</div></article>")]
    public async Task A_lead_that_is_set_apart_belongs_to_the_text(string body)
    {
        var text = (await Opening.TextAsync("<html><head><title>Bridge hit</title></head><body><p>We use cookies on this site to show you what you like most.</p><div>" + Filled(body) + "</div></body></html>")).Text;
        Assert.StartsWith($"# Bridge hit\n\n{Lead}\n\nThe governor said", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<section id='related-operations'><h2>Related operations</h2><p>{0}</p></section>")]
    [InlineData("<div class='search-and-rescue'><h2>Search and rescue</h2><p>{0}</p></div>")]
    [InlineData("<section id='cookie-bans'><h2>Cookie bans</h2><p>{0}</p></section>")]
    [InlineData("<h2 id='social-media'>Social media</h2><p class='ad-hoc'>{0}</p>")]
    [InlineData("<div class='elementor-widget'><h2>Losses</h2></div><div class='elementor-widget has-sidebar'><p>{0}</p></div>")]
    public async Task Parts_of_a_text_stay_in_it_whatever_words_they_are_named_with(string part)
    {
        var source = await Opening.TextAsync(Filled("<html><body><article>{1}" + part + "{1}</article></body></html>"));
        Assert.Contains(Lead, source.Text, StringComparison.Ordinal);
        Assert.Contains("# ", source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class='related'><h3><a href='/x'>Other</a></h3><p>{0}</p></div>")]
    [InlineData("<div class='social-share'><a href='/x'>Share this with the others</a></div>")]
    [InlineData("<section id='comments'><h3>Comments</h3><p>{0}</p></section>")]
    [InlineData("<div class='widget'><p>{0}</p></div>")]
    public async Task What_stands_around_a_text_stays_outside_it(string part) =>
        Assert.Equal("The governor said that the bridge was hit again in the night.", (await Opening.TextAsync(Filled("<html><body><article>{1}" + part + "</article></body></html>"))).Text.Split("\n\n").Distinct().Single());

    [Theory]
    [InlineData("<div class='latest'><h3><a href='/x'>Other</a></h3><time datetime='2020-01-01'>1 January</time></div><div><h1>A</h1><time datetime='2025-07-01'>1 July</time>{1}</div>", "2025-07-01")]
    [InlineData("<ul><li><time datetime='2020-01-01'>1 January</time> Other</li></ul><article><h1>A</h1><time datetime='2025-07-01'>1 July</time>{1}</article>", "2025-07-01")]
    [InlineData("<article><h3>Other</h3><time datetime='2020-01-01'>1 January</time></article><article>{1}</article>", null)]
    public async Task The_day_of_another_article_is_not_the_pages(string body, string? day) =>
        Assert.Equal(day, (await Opening.TextAsync(Filled($"<html><head><title>A</title></head><body>{body}</body></html>"))).Imprint!.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task An_article_that_shows_a_post_of_a_channel_is_an_article()
    {
        var source = await Opening.TextAsync(Filled("<html><body><article>{1}<div class='tgme_widget_message' data-post='frontnotes/81'><div class='tgme_widget_message_text'>Nobody was hurt, they say.</div></div>{1}</article></body></html>"));
        Assert.Contains("Nobody was hurt, they say.", source.Text, StringComparison.Ordinal);
        Assert.Contains("The governor said", source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>var a;</script><p>{0}</p>")]
    [InlineData("<span></span><div>{0}</div>")]
    [InlineData("<link rel='x'><p>{0}</p>")]
    public async Task A_page_may_begin_with_any_tag(string page) => Assert.Equal(Lead, (await Opening.TextAsync(Filled(page))).Text);

    [Fact]
    public async Task A_page_saved_with_its_parts_is_named_as_such()
    {
        var problem = Assert.IsType<DocumentResult.Refused>(await Opening.OneAsync(new MemoryStream("From: <Saved by Blink>\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--x\"\r\n\r\n----x\r\n"u8.ToArray()))).Problem;
        Assert.Equal("CL0107", problem.Code);
        Assert.Contains(".mhtml", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_lines_of_preformatted_text_part_its_paragraphs() =>
        Assert.Equal($"{Lead}\n\nIt was <not> a bridge\nof stone.", (await Opening.TextAsync(Filled("<html><body><pre>\n{0}\n\nIt was <b>&lt;not></b> a bridge\nof <i>stone</i>.</pre></body></html>"))).Text);

    [Fact]
    public async Task Cells_keep_their_places_where_the_first_is_empty() =>
        Assert.EndsWith("| Sumy | Kharkiv\nDrones | 3 | 4", (await Opening.TextAsync(Filled("<html><body><p>{0}</p><table><tr><th></th><th>Sumy</th><th>Kharkiv</th></tr><tr><td>Drones</td><td>3</td><td>4</td></tr><tr><td></td><td> </td></tr></table></body></html>"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_day_printed_without_its_year_is_completed_by_the_stated_one()
    {
        const string Body = "<body><h1>Report</h1><p>December 31, 8 pm ET</p><p>The governor said that the bridge was hit again in the night.</p></body>";
        var reading = Analyst.Read(await Opening.TextAsync("<html><head><meta name='date' content='2025-01-01T02:00:00Z'></head>" + Body));
        Assert.Equal("2024-12-31", reading.Document.Published?.Edtf);
    }

    [Fact]
    public async Task Bytes_that_are_utf_8_are_read_so_whatever_the_page_declares()
    {
        var source = await Opening.TextAsync("<html><head><meta charset='windows-1251'></head><body><p>Officials said that «Північний» stands, and that nobody was hurt.</p></body></html>");
        Assert.Contains("«Північний»", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declared_old_encoding_is_read()
    {
        byte[] page = [.. "<html><head><meta charset=\"windows-1251\"></head><body><p>Officials said that "u8, 0xCA, 0xE8, 0xE5, 0xE2, .. " was hit in the night and that nobody was hurt.</p></body></html>"u8];
        Assert.Contains("said that Киев was", Opening.Source(await Opening.OneAsync(new MemoryStream(page))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("latin1")]
    [InlineData("windows-1252")]
    public async Task The_oldest_encodings_are_read_as_browsers_read_them(string charset)
    {
        byte[] page = [.. Encoding.ASCII.GetBytes($"<html><head><meta charset='{charset}'></head><body><p>"), 0x93, .. "Officials said that the br"u8, 0xFC, .. "cke stands, and that nobody was hurt."u8, 0x94, .. "</p></body></html>"u8];
        Assert.Equal("“Officials said that the brücke stands, and that nobody was hurt.”", Opening.Source(await Opening.OneAsync(new MemoryStream(page))).Text);
    }

    [Theory]
    [InlineData("<html><head><meta charset='utf-8'></head><body><p>Die Br\u00FCcke steht noch.</p></body></html>", "CL0104")]
    [InlineData("<html><body><script>load()</script></body></html>", "CL0110")]
    [InlineData("<html><body><div hidden>Nobody sees this text, however long it may be.</div></body></html>", "CL0110")]
    public async Task A_page_that_cannot_be_read_is_refused_with_a_code(string page, string code) =>
        Assert.Equal(code, Assert.IsType<DocumentResult.Refused>(await Opening.OneAsync(new MemoryStream(Encoding.Latin1.GetBytes(page)))).Problem.Code);

    private const string Lead = "Nobody was hurt when drones came over the river at four in the morning.";

    // {0}: one sentence; {1}: paragraphs.
    private static string Filled(string html) => html.Replace("{0}", Lead, StringComparison.Ordinal).Replace("{1}", string.Concat(Enumerable.Repeat("<p>The governor said that the bridge was hit again in the night.</p>", 8)), StringComparison.Ordinal);

    private static async Task<SourceText> Page(string name) => Opening.Source(await Opening.OneAsync(Path.Combine(Pages, name)));

    private static IEnumerable<string> Headings(Reading reading) => reading.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Span.Of(reading.Text));
}
