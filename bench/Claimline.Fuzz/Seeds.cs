using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Claimline.Fuzz;

/// <summary>Small files of every format to begin with, made of the project's own samples.</summary>
internal static class Seeds
{
    private const int Paragraphs = 6;

    public static void Write(string folder)
    {
        var root = Root();
        var samples = Directory.GetFiles(Path.Combine(root, "samples")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var files = Path.Combine(root, "tests", "Claimline.Tests", "Intake", "Files");
        foreach (var (number, sample) in samples.Index())
        {
            var paragraphs = sample.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(Paragraphs).ToList();
            Save("markdown", sample);
            Save("html", Page(paragraphs));
            Save("pdf", Pdf(paragraphs));
            Save("docx", Zip(("word/document.xml", Document(paragraphs)), ("word/endnotes.xml", Notes(paragraphs[^1]))));
            Save("jsonl", string.Concat(paragraphs.Select((p, i) => JsonSerializer.Serialize(new { id = i, channel = "@notes", date = "2025-07-02T10:00:00Z", text = p }) + "\n")));
            Save("telegram-json", JsonSerializer.Serialize(new { name = "Notes", type = "public_channel", messages = paragraphs.Select((p, i) => new { id = i, type = "message", date = "2025-07-02T10:00:00", date_unixtime = "1751450400", text = new object[] { p, new { type = "link", text = "https://a.example/" } } }) }));
            Save("telegram-html", number % 2 == 0 ? Export(paragraphs) : Channel(paragraphs));
            Save("csv", "id,channel,date,text\n" + string.Concat(paragraphs.Select((p, i) => $"{i},@notes,2025-07-02,{Cell(p)}\n")));
            Save("zip", Zip(("report.txt", sample), ("posts/posts.csv", $"id,channel,date,text\n1,@notes,2025-07-02,{Cell(paragraphs[0])}\n"), ("page.html", Page(paragraphs))));
            Save("geojson", JsonSerializer.Serialize(new { type = "FeatureCollection", features = paragraphs.Select((p, i) => new { type = "Feature", geometry = new { type = "Point", coordinates = new[] { 37.5 + i, 48.5 } }, properties = new { date = "2025-07-01", links = new[] { "https://a.example/" + i }, title = p } }) }));
            Save("evidence-csv", "lat,lon,date,link,description\n" + string.Concat(paragraphs.Select((p, i) => $"48.5,{37 + i},2025-07-01,https://a.example/{i},{Cell(p)}\n")));

            void Save(string target, object content)
            {
                var path = Directory.CreateDirectory(Path.Combine(folder, target));
                File.WriteAllBytes(Path.Combine(path.FullName, $"sample-{number}"), content as byte[] ?? Encoding.UTF8.GetBytes((string)content));
            }
        }
        foreach (var report in new[] { "docx", "pdf" }) File.Copy(Path.Combine(files, $"report.{report}"), Path.Combine(folder, report, "report"), overwrite: true);
    }

    private static string Page(List<string> paragraphs) => $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>{Html(paragraphs[0])} | Notes</title><script type="application/ld+json">{JsonSerializer.Serialize(new { headline = paragraphs[0], datePublished = "2025-07-02", publisher = new { name = "Notes" } })}</script></head>
        <body><nav class="menu"><a href="/">Home</a></nav><article><h1>{Html(paragraphs[0])}</h1>{string.Concat(paragraphs.Skip(1).Select((p, i) => $"<p>{Html(p)}<a href=\"#_edn{i}\" name=\"_ednref{i}\">[{i}]</a></p>\n"))}
        <table><tr><td>One<td>Two</table>{string.Concat(paragraphs.Skip(1).Select((_, i) => $"<p><a href=\"#_ednref{i}\" name=\"_edn{i}\">[{i}]</a> <a href=\"https://a.example/{i}\">a.example...</a></p>\n"))}</article></body></html>
        """;

    private static string Channel(List<string> paragraphs) =>
        $"<!DOCTYPE html><body class=\"widget_frame_base\"><main class=\"tgme_channel_history\">{string.Concat(paragraphs.Select((p, i) => $"<div class=\"tgme_widget_message\" data-post=\"notes/{i}\"><div class=\"tgme_widget_message_text\">{Html(p)}<br><a href=\"https://a.example/\">a</a></div><a class=\"tgme_widget_message_date\"><time datetime=\"2025-07-02T10:00:00+00:00\"></time></a></div>\n"))}</main>";

    private static string Export(List<string> paragraphs) =>
        $"<body><div class=\"page_wrap\"><div class=\"history\">{string.Concat(paragraphs.Select((p, i) => $"<div class=\"message default\" id=\"message{i}\"><div class=\"body\"><div class=\"date details\" title=\"02.07.2025 14:33:21 UTC+03:00\"></div><div class=\"from_name\">Notes</div><div class=\"text\">{Html(p)}</div></div></div>\n"))}</div></div>";

    private static string Document(List<string> paragraphs) =>
        $"<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{Html(p)}</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"))}</w:body></w:document>";

    private static string Notes(string words) =>
        $"<?xml version=\"1.0\"?><w:endnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:endnote w:id=\"1\"><w:p><w:r><w:t>{Html(words)}</w:t></w:r></w:p></w:endnote></w:endnotes>";

    // Not packed, so that a changed byte is a changed command.
    private static byte[] Pdf(List<string> paragraphs)
    {
        var lines = string.Concat(paragraphs.SelectMany(p => p.Chunk(80)).Take(40).Select(l => $"({new string(l).Replace("\\", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).ReplaceLineEndings(" ")}) Tj 0 -14 Td\n"));
        var content = $"BT /F1 11 Tf 60 760 Td\n{lines}ET";
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", $"<< /Length {Encoding.Latin1.GetByteCount(content)} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"];
        var file = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        foreach (var (number, written) in objects.Index())
        {
            starts.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{written}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(starts.Select(s => $"{s:D10} 00000 n \n"))}trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Zip(params (string Name, string Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    private static string Html(string words) => WebUtility.HtmlEncode(words);

    private static string Cell(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Claimline.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("start it inside the project's folder");
        return folder.FullName;
    }
}
