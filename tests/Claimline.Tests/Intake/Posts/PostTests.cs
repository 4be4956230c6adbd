using System.Text;
using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Intake.Posts;

public sealed class PostTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    private const string Export = """
        {"name": "Front Notes", "type": "public_channel", "id": 123, "messages": [
          {"id": 1, "type": "service", "date": "2025-07-01T00:00:00", "text": ""},
          {"id": 2, "type": "message", "date": "2025-07-02T01:30:00", "date_unixtime": "1751409000", "edited": "2025-07-02T02:00:00", "edited_unixtime": "1751410800", "from": "Front Notes", "reply_to_message_id": 1,
           "text": ["The governor said that ", {"type": "bold", "text": "two"}, " drones fell. ", {"type": "text_link", "text": "Video", "href": "https://example.org/v"}]},
          {"id": 3, "type": "message", "date": "2025-07-02T01:31:00", "date_unixtime": "1751409060", "forwarded_from": "Riverside Watch", "text": "The dam was hit."}]}
        """;

    private const string Page = """
        <!DOCTYPE html><html><head><title>Front Notes – Telegram</title></head><body><section class="tgme_channel_history">
        <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="frontnotes/81"><div class="tgme_widget_message_bubble">
        <div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/rybar/7">Fish</a></div>
        <a class="tgme_widget_message_reply" href="https://t.me/frontnotes/80"><div class="tgme_widget_message_text js-message_reply_text">An older post.</div></a>
        <div class="tgme_widget_message_text js-message_text">Russian forces seized <b>the village</b>.<br/><br/>More <a href="https://example.org/more">here</a>.</div>
        <a class="tgme_widget_message_date" href="https://t.me/frontnotes/81"><time datetime="2025-07-02T19:21:05+00:00">19:21</time></a></div></div></div>
        <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="frontnotes/82"><div class="tgme_widget_message_photo"></div></div></div>
        </section></body></html>
        """;

    private const string ExportPage = """
        <!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Front Notes</div></div></div>
        <div class="page_body chat_page"><div class="history"><div class="message service" id="message-1"><div class="body details">2 July 2025</div></div>
        <div class="message default clearfix" id="message12"><div class="body"><div class="pull_right date details" title="02.07.2025 14:33:21 UTC+03:00">14:33</div><div class="from_name">Front Notes</div>
        <div class="reply_to details">In reply to <a href="#go_to_message11">this message</a></div><div class="text">The mayor denied it. <a href="https://example.org/m">Video</a></div></div></div>
        <div class="message default clearfix joined" id="message13"><div class="body"><div class="pull_right date details" title="02.07.2025 23:59:00 UTC+03:00">23:59</div>
        <div class="forwarded body"><div class="from_name">Riverside Watch <span class="date details">02.07.2025</span></div><div class="text">The dam was hit.</div></div></div></div>
        </div></div></div></body></html>
        """;

    [Fact]
    public async Task Json_lines_give_a_document_each_and_a_bad_line_stops_nothing()
    {
        var results = await All("""
            {"channel": "rybar", "id": 1, "date": "2025-07-02T08:15:00+03:00", "text": "Russian forces seized the village.", "url": "https://t.me/rybar/1"}
            this is no JSON
            {"channel": "frontnotes", "id": 2, "date": 1751443200, "text": "Locals say that the bridge was hit.", "forwarded_from": "https://t.me/riversidewatch/7", "reply_to": 1}
            {"id": 3, "text": "\ud800"}
            """);
        Assert.Equal(["here: post 2: CL0111", "here: post 4: CL0111"], Codes(results));
        var posts = Sources(results);
        Assert.Equal(["@rybar 1", "frontnotes 2"], posts.Select(p => $"{p.Imprint!.Post!.Channel} {p.Imprint.Post.Id}"));
        Assert.Equal(new DateTimeOffset(2025, 7, 2, 8, 0, 0, TimeSpan.Zero), posts[1].Imprint!.Published);
        Assert.Equal(("@riversidewatch", "1"), (posts[1].Imprint!.Post!.ForwardedFrom, posts[1].Imprint!.Post!.RepliesTo));
        Assert.StartsWith("{\"channel\": \"rybar\"", Encoding.UTF8.GetString(posts[0].Bytes.Span), StringComparison.Ordinal);
        Assert.Equal("record 3", posts[1].Original!.PlaceOf(0)?.ToString());
    }

    [Fact]
    public async Task A_json_list_of_posts_is_read_with_columns_as_named()
    {
        var columns = PostColumns.Parse("text=body, channel=user.name", out _)!;
        var posts = Sources(await All("""[{"body": "Nobody denied it.", "user": {"name": "@frontnotes"}, "created_at": "2025-07-02"}, {"body": "All is well.", "user": {"name": "Somebody Else"}}]""", columns));
        Assert.Equal(["@frontnotes: Nobody denied it.", "Somebody Else: All is well."], posts.Select(p => $"{p.Imprint!.Post!.Channel}: {p.Text}"));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task A_table_of_posts_is_read_with_any_sign_between_its_cells(char sign)
    {
        var table = "id,channel,date,text\r\n7,@frontnotes,2025-07-02T10:00:00Z,\"The mayor said: \"\"all is well\"\"\nand left.\"\r\n8,@frontnotes,2025-07-03T10:00:00Z,Nobody denied it.\r\n".Replace(',', sign);
        var posts = Sources(await All(table));
        Assert.Equal(["The mayor said: \"all is well\"\nand left.", "Nobody denied it."], posts.Select(p => p.Text));
        Assert.Equal(["7", "8"], posts.Select(p => p.Imprint!.Post!.Id));
        Assert.Equal("2025-07-03", Analyst.Read(posts[1]).Document.Published?.Edtf);
    }

    [Fact]
    public async Task A_quote_within_a_cell_is_a_sign_like_any_other_and_an_open_one_costs_its_own_row()
    {
        var results = await All("id,text\n1,A 5\" shell fell.\n2,\"It fell.\n3,\"He said \"no\" to it.\"\n4,\"All\nis well.\"\n5,\"The end is open.\n6,Nobody left.\n");
        Assert.Equal(["1: A 5\" shell fell.", "4: All\nis well.", "6: Nobody left."], Sources(results).Select(p => $"{p.Imprint!.Post!.Id}: {p.Text}"));
        Assert.Equal(["here: post 2: CL0117", "here: post 3: CL0117", "here: post 5: CL0117"], Codes(results));
    }

    [Theory]
    [InlineData("2025-07-02T08:15:00+03:00", "2025-07-02T08:15:00+03:00")]
    [InlineData("2025-07-02 08:15", "2025-07-02T08:15:00+00:00")]
    [InlineData("2025-07-02T08:15:00.25Z", "2025-07-02T08:15:00+00:00")]
    [InlineData("2025-07-02T08:15:00+0300", "2025-07-02T08:15:00+03:00")]
    [InlineData("2025-07-02", "2025-07-02T00:00:00+00:00")]
    [InlineData("1751443200", "2025-07-02T08:00:00+00:00")]
    [InlineData("1751443200.123", "2025-07-02T08:00:00+00:00")]
    [InlineData("1751443200123", "2025-07-02T08:00:00+00:00")]
    public async Task Times_are_read_where_they_can_mean_but_one_instant(string written, string instant) =>
        Assert.Equal(instant, Assert.Single(Sources(await All($"time,text\n{written},All is well.\n"))).Imprint!.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("14:05")]
    [InlineData("02/07/2025")]
    [InlineData("03.07.2025 10:00")]
    [InlineData("July 2")]
    [InlineData("20250702081500")]
    [InlineData("2025-13-02")]
    public async Task Of_other_times_nothing_is_guessed(string written)
    {
        var problem = Assert.IsType<DocumentResult.Refused>(Assert.Single(await All($"time,text\n{written},All is well.\n"))).Problem;
        Assert.Equal("CL0120", problem.Code);
        Assert.Contains($"'{written}'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Text": "All is well.", "Date": "2025-07-02", "ID": 7}""")]
    [InlineData("""{"made": "by hand", "posts": [{"id": 7, "text": "All is well."}]}""")]
    [InlineData("""{"format": 2}{"id": 7, "text": "All is well."}""")]
    [InlineData("""[{"note": "first"}, {"id": 7, "text": "All is well."}]""")]
    [InlineData("""[{"tweet": {"id_str": "7", "full_text": "All is well."}}]""")]
    [InlineData("""{"messages": [{"id": 7, "body": "All is well."}]}""")]
    [InlineData("""{"chats": {"list": [{"name": "a", "id": 1, "messages": [{"id": 7, "text": "All is well."}]}]}}""")]
    public async Task Posts_are_found_wherever_json_holds_them(string json)
    {
        var post = Assert.Single(Sources(await All(json)));
        Assert.Equal(("All is well.", "7"), (post.Text, post.Imprint!.Post!.Id));
    }

    [Fact]
    public async Task Words_about_messages_make_no_export_of_json_lines() =>
        Assert.Equal(["The \"messages\" stopped.", "All is well."], Sources(await All("{\"id\": 1, \"text\": \"The \\\"messages\\\" stopped.\"}\n{\"id\": 2, \"text\": \"All is well.\"}")).Select(p => p.Text));

    [Fact]
    public async Task One_column_holds_posts_where_it_is_named()
    {
        var columns = PostColumns.Parse("text=Body", out _)!;
        Assert.Equal(["Nobody left, he said.", "All is well."], Sources(await All("body\nNobody left, he said.\nAll is well.\n", columns)).Select(p => p.Text));
        Assert.Equal(["All is well."], Sources(await All("[{\"body\": \"All is well.\"}]", columns)).Select(p => p.Text));
    }

    [Fact]
    public async Task A_broken_item_of_a_list_costs_no_other()
    {
        var results = await All("""[{"id": 1, "text": "One."}, {"id": 2, "text": "T}o" "n"}, {"id": 3, "text": "Three."},{"id": 4 "text"},{"id": 5, "text": "Five."}]""");
        Assert.Equal(["1", "3", "5"], Sources(results).Select(p => p.Imprint!.Post!.Id));
        Assert.Equal(["here: post 2: CL0111", "here: post 4: CL0111"], Codes(results));
    }

    [Fact]
    public async Task Where_a_list_is_cut_off_it_is_said_that_the_rest_was_not_read()
    {
        var results = await All("""[{"id": 1, "text": "One."}, {"id": 2, "text": "Tw""");
        Assert.Single(Sources(results));
        Assert.Contains("what follows was not read", Assert.Single(results.OfType<DocumentResult.Refused>()).Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_without_words_are_passed_over()
    {
        Assert.Single(await All("id,text\n1,\n2, \n3,All is well.\n"));
        Assert.Single(await All("""[{"id": 1, "text": ""}, {"id": 2, "text": null}, {"id": 3, "text": "All is well."}]"""));
        Assert.Equal(["here: CL0118"], Codes(await All("id,text\n1,\n")));
    }

    [Theory]
    [InlineData("channel", "rybar", "", "rybar")]
    [InlineData("channel", "rybar", "https://t.me/rybar/7", "@rybar")]
    [InlineData("channel", "@rybar", "", "@rybar")]
    [InlineData("screen_name", "rybar", "", "@rybar")]
    [InlineData("username", "Somebody Else", "", "Somebody Else")]
    [InlineData("channel", "", "https://t.me/joinchat/AAAA", "")]
    [InlineData("channel", "", "https://vk.com/wall123_4", "")]
    [InlineData("channel", "", "https://t.me/s/rybar/7", "@rybar")]
    public async Task A_handle_is_one_only_where_the_file_says_so(string column, string written, string address, string channel) =>
        Assert.Equal(channel, Assert.Single(Sources(await All($"{column},url,text\n{written},{address},All is well.\n"))).Imprint!.Post!.Channel);

    [Theory]
    [InlineData("id\ttext\n7\tAll is well – «так».\n")]
    [InlineData("{\"id\": 7, \"text\": \"All is well – «так».\"}")]
    public async Task Tables_and_json_in_utf_16_are_read(string content)
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(content)];
        Assert.Equal("All is well – «так».", Opening.Source(await Opening.OneAsync(new MemoryStream(bytes))).Text);
    }

    [Fact]
    public async Task A_telegram_export_is_read_with_forwards_edits_and_replies()
    {
        var posts = Sources(await All(Export));
        Assert.Equal(["The governor said that two drones fell. Video", "The dam was hit."], posts.Select(p => p.Text));
        var post = posts[0].Imprint!;
        Assert.Equal(("Front Notes", "2", "1"), (post.Post!.Channel, post.Post.Id, post.Post.RepliesTo));
        Assert.Equal(["https://example.org/v"], post.Post.Links);
        // The local time and the one in UTC together tell the offset, and so the day where it was written.
        Assert.Equal(new DateTimeOffset(2025, 7, 2, 1, 30, 0, TimeSpan.FromHours(3)), post.Published);
        Assert.Equal("2025-07-02", Analyst.Read(posts[0]).Document.Published?.Edtf);
        Assert.NotNull(post.Post.Edited);
        Assert.Equal("Riverside Watch", posts[1].Imprint!.Post!.ForwardedFrom);
    }

    [Fact]
    public async Task A_public_channel_page_gives_its_posts_and_leaves_what_they_answer()
    {
        var source = Assert.Single(Sources(await All(Page)));
        Assert.Equal("Russian forces seized the village.\n\nMore here.", source.Text);
        var post = source.Imprint!;
        Assert.Equal(("@frontnotes", "81", "@rybar", "https://t.me/frontnotes/80", "https://t.me/frontnotes/81"), (post.Post!.Channel, post.Post.Id, post.Post.ForwardedFrom, post.Post.RepliesTo, post.Address));
        Assert.Equal(["https://example.org/more"], post.Post.Links);
        Assert.StartsWith("<div class=\"tgme_widget_message\" data-post=\"frontnotes/81\">", Encoding.UTF8.GetString(source.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exported_page_gives_its_posts_with_their_local_time()
    {
        var posts = Sources(await All(ExportPage));
        Assert.Equal(["12 Front Notes: The mayor denied it. Video", "13 Front Notes: The dam was hit."], posts.Select(p => $"{p.Imprint!.Post!.Id} {p.Imprint.Post.Channel}: {p.Text}"));
        Assert.Equal("11", posts[0].Imprint!.Post!.RepliesTo);
        Assert.Equal("Riverside Watch", posts[1].Imprint!.Post!.ForwardedFrom);
        Assert.Equal(new DateOnly(2025, 7, 2), posts[1].Imprint!.Day);
    }

    [Fact]
    public async Task A_real_channel_page_gives_each_post_once()
    {
        var results = await DocumentReader.ReadAsync(ProjectFolder.Shared("corpus", "html", "telegram-channel-page-2026-07-03.html"), PostColumns.Default, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var posts = Sources(results);
        Assert.Equal(15, posts.Count);
        Assert.Equal(4, posts.Count(p => p.Imprint!.Post!.ForwardedFrom is not null));
        Assert.All(posts, p => Assert.Equal("ru", Analyst.Read(p).Document.Language));
        Assert.All(posts, p => Assert.Empty(Analyst.Read(p).Statements));
        Assert.All(posts, p => Assert.NotEmpty(Analyst.Read(p).Sentences));
    }

    [Theory]
    [InlineData("@rybar", null, "rybar", "milblogger", "russia")]
    [InlineData("@frontnotes", null, "@frontnotes", "telegram-channel", null)]
    [InlineData("Front Notes", null, "front-notes", "telegram-channel", null)]
    [InlineData("@frontnotes", "@rybar", "rybar", "milblogger", "russia")]
    public async Task Words_of_a_post_are_those_of_its_channel_or_of_whom_it_passes_on(string channel, string? forwarded, string id, string kind, string? party)
    {
        var fields = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string?> { ["text"] = "Russian forces seized the village of Novoivanivka.", ["channel"] = channel, ["forwarded_from"] = forwarded, ["date"] = "2025-07-02" });
        var reading = Analyst.Read(Assert.Single(Sources(await All(fields))));
        var speaker = Assert.Single(reading.Statements).Source!.Value.Ref;
        var source = reading.Sources.Single(s => s.Id == speaker);
        Assert.Equal((id, kind, party), (source.Id, source.Kind, source.Party));
    }

    [Theory]
    [InlineData("Міст південніше Куп’янська знову вражено.", "uk")]
    [InlineData("Мост южнее Купянска снова поражён, подтвердить это мы не можем.", "ru")]
    [InlineData("The bridge at Куп’янськ was hit again.", "en")]
    public void A_text_in_a_language_without_data_is_known_as_such(string text, string language) =>
        Assert.Equal(language, Analyst.Read(new SourceText { Text = text, Sha256 = "" }).Document.Language);

    [Theory]
    [InlineData("{\"name\": \"a\", \"messages\": []}")]
    [InlineData("[]")]
    public async Task A_file_without_posts_is_refused(string json) => Assert.Equal(["here: CL0118"], Codes(await All(json)));

    [Fact]
    public async Task A_table_that_is_no_table_of_posts_is_refused_and_not_taken_for_text() =>
        Assert.Equal(["here: CL0118"], Codes(await Opening.AllAsync(new MemoryStream("a,b\n1,2\n"u8.ToArray()), "numbers.csv")));

    private static async Task<IReadOnlyList<DocumentResult>> All(string content, PostColumns? columns = null) =>
        await DocumentReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), "here", null, columns ?? PostColumns.Default, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    private static List<SourceText> Sources(IEnumerable<DocumentResult> results) => [.. results.OfType<DocumentResult.Opened>().Select(r => r.Source)];

    private static IEnumerable<string> Codes(IEnumerable<DocumentResult> results) => results.OfType<DocumentResult.Refused>().Select(r => $"{r.Problem.Where}: {r.Problem.Code}");
}
