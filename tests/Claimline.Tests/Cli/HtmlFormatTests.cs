using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Claimline.Language;
using Claimline.Tests.Properties;
using CsCheck;

namespace Claimline.Tests.Cli;

public sealed class HtmlFormatTests
{
    [Fact]
    public void The_page_holds_every_character_of_the_text_in_order() => RandomTexts.All.Where(t => !string.IsNullOrWhiteSpace(t.TrimStart('\uFEFF'))).Sample(text =>
    {
        var body = Page(text).Descendants("div").Single(d => (string?)d.Attribute("class") == "text");
        foreach (var tag in body.Descendants("a").ToList()) tag.Remove();
        Assert.Equal(Visible(text), Visible(body.Value));
    });

    [Fact]
    public void Markup_in_the_text_stays_text()
    {
        var page = Page("<script>alert(1)</script> The governor said that \"a < b\" & it's so. <img src=x onerror=y>");
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.Contains("<script>alert(1)</script>", page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_turn_the_direction_of_writing_are_shown_as_such() =>
        Assert.Contains("that it is \uFFFDso.", Page("The governor said that it is \u202Eso.").Root!.Value, StringComparison.Ordinal);

    [Fact]
    public void The_page_refers_to_nothing_outside_itself()
    {
        var page = CommandRun.WithInput("The governor said that it is so.[1]\n\n[1] https://example dot org/a"u8.ToArray(), "read", "-", "--format", "html").Output;
        Assert.DoesNotMatch(new Regex("""(src|href)="(?!#)|url\(|@import|<script|<link""", RegexOptions.IgnoreCase), page);
    }

    [Fact]
    public void Every_mark_is_in_the_legend_with_a_shape_of_its_own()
    {
        var page = CommandRun.WithInput("The governor said that it is so."u8.ToArray(), "read", "-", "--format", "html").Output;
        var legend = XDocument.Parse(page).Descendants("aside").Single();
        foreach (var kind in Enum.GetValues<Claimline.Cli.Formats.MarkKind>())
        {
            var name = Claimline.Cli.Formats.MarkedText.ClassOf(kind);
            Assert.Contains(legend.Elements("span"), s => (string?)s.Attribute("class") == name);
            Assert.Matches($@"(?m)^\.{name} \{{[^}}]*(border|outline|text-decoration|font-size)", page);
        }
    }

    private static XDocument Page(string text)
    {
        var run = CommandRun.WithInput(System.Text.Encoding.UTF8.GetBytes(text), "read", "-", "--format", "html", "--date", "2025-07-01");
        using var reader = XmlReader.Create(new StringReader(run.Output), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    // White space is the page's own; signs that nobody sees are shown as U+FFFD; a byte order mark at its beginning is no part of a text.
    private static string Visible(string text) =>
        string.Concat((text.StartsWith('\uFEFF') ? text[1..] : text).Where(c => !char.IsWhiteSpace(c)).Select(c => UnseenSigns.Holds(c) ? '\uFFFD' : c));
}
