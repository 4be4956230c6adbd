using System.IO.Compression;
using System.Text;
using Claimline.Intake;

namespace Claimline.Tests.Intake.Archive;

public sealed class ZipReaderTests
{
    private const string Text = "The governor said that the bridge was hit again in the night.";

    [Fact]
    public async Task Every_document_of_an_archive_is_read_on_its_own()
    {
        var zip = Zip(("2025-07-01.txt", Bytes(Text)), ("deep/page.html", Bytes($"<html><body><p>{Text}</p></body></html>")), ("map.png", [1]), ("bad.txt", [0x61, 0xFF]));
        var results = await Opening.AllAsync(zip, "all.zip");
        Assert.Equal(["here: 2025-07-01.txt", "here: deep/page.html"], results.OfType<DocumentResult.Opened>().Select(r => r.Where));
        Assert.Equal("2025-07-01.txt", results.OfType<DocumentResult.Opened>().First().Source.Name);
        Assert.Equal(["here: bad.txt: CL0104"], Codes(results));
    }

    [Fact]
    public async Task Names_that_lead_out_of_the_archive_are_refused() =>
        Assert.Equal(["here: ../x.txt: CL0114", "here: /etc/x.txt: CL0114", "here: a/../x.txt: CL0114"], Codes(await Opening.AllAsync(Zip(("../x.txt", Bytes(Text)), ("/etc/x.txt", Bytes(Text)), ("a\\..\\x.txt", Bytes(Text)), ("good.txt", Bytes(Text))))));

    [Fact]
    public async Task Names_as_other_systems_write_them_are_read_and_what_they_keep_beside_files_is_not()
    {
        var results = await Opening.AllAsync(Zip(("notes\\2025-07-01.txt", Bytes(Text)), ("at 10:30.txt", Bytes(Text)), ("__MACOSX/._a.txt", [0, 5]), ("._b.txt", [0, 5]), ("package.json", Bytes("{\"name\": \"a\"}")), ("sums.csv", Bytes("a,b\n1,2\n")), ("empty.txt", [])));
        Assert.Equal(["here: notes/2025-07-01.txt 2025-07-01.txt", "here: at 10:30.txt at 10:30.txt"], results.Select(r => r is DocumentResult.Opened opened ? $"{opened.Where} {opened.Source.Name}" : r.ToString()));
        Assert.Equal(["here: C:x.txt: CL0114"], Codes(await Opening.AllAsync(Zip(("C:x.txt", Bytes(Text))))));
        Assert.Equal(["here: CL0108"], Codes(await Opening.AllAsync(Zip(("package.json", Bytes("{\"name\": \"a\"}"))))));
    }

    [Fact]
    public async Task What_is_locked_in_an_archive_is_named_and_the_others_are_read()
    {
        var zip = Zip(("locked.txt", Bytes(Text)), ("good.txt", Bytes(Text))).ToArray();
        // The sign of it, in the first file's own head and in the directory.
        zip[zip.AsSpan().IndexOf("PK\x03\x04"u8) + 6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        var results = await Opening.AllAsync(new MemoryStream(zip));
        Assert.Equal(["here: locked.txt: CL0115"], Codes(results));
        Assert.Single(results.OfType<DocumentResult.Opened>());
    }

    [Fact]
    public async Task An_archive_within_an_archive_is_refused_and_the_others_are_read()
    {
        var results = await Opening.AllAsync(Zip(("inner.zip", Zip(("a.txt", Bytes(Text))).ToArray()), ("b.txt", Bytes(Text))));
        Assert.Equal(["here: inner.zip: CL0113"], Codes(results));
        Assert.Single(results.OfType<DocumentResult.Opened>());
    }

    [Fact]
    public async Task What_unpacks_to_hundreds_of_times_its_size_is_refused()
    {
        var results = await Opening.AllAsync(Zip(("zeros.txt", new byte[40 * 1024 * 1024]), ("b.txt", Bytes(Text))));
        Assert.Equal(["here: zeros.txt: CL0112"], Codes(results));
        Assert.Single(results.OfType<DocumentResult.Opened>());
    }

    [Fact]
    public async Task A_damaged_archive_is_refused()
    {
        var zip = Zip(("a.txt", Bytes(Text))).ToArray();
        Assert.Equal(["here: CL0111"], Codes(await Opening.AllAsync(new MemoryStream(zip[..(zip.Length / 2)]))));
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("mimetype")]
    public async Task Other_programs_files_are_named(string part) => Assert.Equal(["here: CL0107"], Codes(await Opening.AllAsync(Zip((part, Bytes("x"))))));

    private static IEnumerable<string> Codes(IEnumerable<DocumentResult> results) => results.OfType<DocumentResult.Refused>().Select(r => $"{r.Problem.Where}: {r.Problem.Code}");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static MemoryStream Zip(params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        stream.Position = 0;
        return stream;
    }
}
