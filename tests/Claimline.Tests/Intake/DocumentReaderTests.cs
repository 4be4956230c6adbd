using System.Text;
using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Tests.Intake;

public sealed class DocumentReaderTests
{
    private static readonly byte[] Sentence = Encoding.UTF8.GetBytes("The mayor said that the bridge – «Північний» – stands.\r\n");

    [Fact]
    public async Task Text_is_the_decoded_file_character_for_character()
    {
        var source = await Opened(Sentence);
        Assert.Equal("The mayor said that the bridge – «Північний» – stands.\r\n", source.Text);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Sentence)), source.Sha256);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Die Brücke steht. 🌉")];
        Assert.Equal("Die Brücke steht. 🌉", (await Opened(bytes)).Text);
    }

    [Theory]
    [InlineData("", "CL0103")]
    [InlineData("20 0A 0D 0A", "CL0103")]
    [InlineData("EF BB BF", "CL0103")]
    [InlineData("61 62 FC 63", "CL0104")]
    [InlineData("61 E2 82", "CL0104")]
    [InlineData("ED A0 80", "CL0104")]
    [InlineData("FF FE 61 00 00 D8", "CL0104")]
    [InlineData("FF FE 61 00 62", "CL0104")]
    [InlineData("61 00 62", "CL0105")]
    [InlineData("7F 45 4C 46 02 01 01 00 FF", "CL0105")]
    public async Task What_is_no_text_is_refused_with_a_code(string bytes, string code)
    {
        var problem = await Refused(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(code, problem.Code);
        Assert.Equal("here", problem.Where);
    }

    [Theory]
    [InlineData("61 62 FC 63", "byte 2 ")]
    [InlineData("D0 9F E2 82 28", "byte 2 ")]
    [InlineData("FF FE 61 00 00 D8", "byte 4 ")]
    [InlineData("61 62 63 00", "byte 3 ")]
    public async Task The_message_names_the_first_bad_byte(string bytes, string said) =>
        Assert.Contains(said, (await Refused(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_stream_of_unknown_length_is_read_to_its_end()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Nobody denied it. ", 20000)));
        await using var stream = new OneWay(new MemoryStream(bytes));
        var result = Assert.IsType<DocumentResult.Opened>(await Opening.OneAsync(stream));
        Assert.Equal(bytes.Length, result.Source.Text.Length);
    }

    [Fact]
    public async Task An_endless_stream_is_refused_at_the_largest_size()
    {
        await using var stream = new OneWay(null);
        var result = Assert.IsType<DocumentResult.Refused>(await Opening.OneAsync(stream));
        Assert.Equal("CL0106", result.Problem.Code);
    }

    [Fact]
    public async Task Missing_files_folders_and_other_kinds_are_refused_with_a_code()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("CL0101", (await RefusedFile(Path.Combine(folder.Path, "gone.txt"))).Code);
        Assert.Equal("CL0101", (await RefusedFile(Path.Combine(folder.Path, "gone", "gone.txt"))).Code);
        Assert.Equal("CL0101", (await RefusedFile(Path.Combine(folder.Path, "gone.pdf"))).Code);
        Assert.Equal("CL0102", (await RefusedFile(folder.Path)).Code);
        Assert.Equal("CL0107", (await RefusedFile(folder.File("note.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]))).Code);
    }

    [Fact]
    public async Task A_file_without_permission_is_refused_with_a_code()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "root reads every file");
        using var folder = new TemporaryFolder();
        var path = folder.File("closed.txt", "text");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Equal("CL0102", (await RefusedFile(path)).Code);
    }

    [Fact]
    public void Of_a_folder_only_files_that_hold_something_are_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no pipes and devices among its files");
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "pipe.csv");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe])) made.WaitForExit();
        string Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(folder.Path, name), target).FullName;
        Assert.All([pipe, Link("pipe.txt", "pipe.csv"), Link("device.csv", "/dev/zero"), Link("memory.csv", "/proc/self/mem"), folder.File("empty.txt", "")], path => Assert.False(DocumentReader.Reads(path, PostColumns.Default), path));
        // What cannot be looked into is named when it is read.
        Assert.True(DocumentReader.Reads(Link("gone.csv", "nowhere"), PostColumns.Default));
        Assert.True(DocumentReader.Reads(folder.File("text.txt", "text"), PostColumns.Default));
    }

    [Theory]
    [InlineData("""{"findings": [{"id": 1, "content": {"start": 3, "end": 9}}]}""", false)]
    [InlineData("""{"findings": [{"id": 1, "content": "They held the town."}]}""", true)]
    [InlineData("""{"findings": [{"id": 1, "content": ["They held ", {"text": "the town"}]}]}""", true)]
    public void Of_a_folders_data_only_what_holds_words_is_read(string json, bool isRead)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(isRead, DocumentReader.Reads(folder.File("findings.json", json), PostColumns.Default));
    }

    [Fact]
    public async Task Markdown_keeps_its_media_type_and_the_name_without_folders()
    {
        using var folder = new TemporaryFolder();
        var result = await Opening.OneAsync(folder.File("in/2025-07-01.MD", "# Text"));
        var source = Assert.IsType<DocumentResult.Opened>(result).Source;
        Assert.Equal(("text/markdown", "2025-07-01.MD"), (source.MediaType, source.Name));
    }

    private static async Task<DocumentResult> Read(byte[] bytes) =>
        await Opening.OneAsync(new MemoryStream(bytes));

    private static async Task<SourceText> Opened(byte[] bytes) => Assert.IsType<DocumentResult.Opened>(await Read(bytes)).Source;

    private static async Task<Problem> Refused(byte[] bytes) => Assert.IsType<DocumentResult.Refused>(await Read(bytes)).Problem;

    private static async Task<Problem> RefusedFile(string path) =>
        Assert.IsType<DocumentResult.Refused>(await Opening.OneAsync(path)).Problem;

    /// <summary>A stream that cannot be sought, as a pipe; without an inner one it gives letters for ever.</summary>
    private sealed class OneWay(Stream? inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (inner is not null) return inner.Read(buffer, offset, Math.Min(count, 1000));
            Array.Fill(buffer, (byte)'a', offset, count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
