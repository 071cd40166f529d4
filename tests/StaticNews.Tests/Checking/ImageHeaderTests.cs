using StaticNews.Files;

namespace StaticNews.Tests.Checking;

public sealed class ImageHeaderTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 00000280 000001E0", "png 640x480")]
    [InlineData("474946383961 8002 E001", "gif 640x480")]
    [InlineData("474946383761 0100 0100", "gif 1x1")]
    [InlineData("52494646 00000000 57454250 56503820 00000000 000000 9D012A 8002 E001", "webp 640x480")]
    [InlineData("52494646 00000000 57454250 5650384C 00000000 2F 7FC27700 0000000000", "webp 640x480")]
    [InlineData("52494646 00000000 57454250 56503858 0A000000 00000000 7F0200 DF0100", "webp 640x480")]
    [InlineData("FFD8 FFE0 0004 0000 FFDB 0003 00 FFC0 0011 08 01E0 0280 03", "jpeg 640x480")]
    [InlineData("FFD8 FFE1 0002 FFFF C2 0011 08 01E0 0280", "jpeg 640x480")]
    [InlineData("0000001C 66747970 61766966 00000000", "avif 0x0")]
    [InlineData("FFD8 FFDA 0002", " 0x0")]
    [InlineData("FFD8 FFE0 FFFF", " 0x0")]
    [InlineData("FFD8 FFE0 0000", " 0x0")]
    [InlineData("89504E470D0A1A0A 0000", " 0x0")]
    [InlineData("89504E470D0A1A0A 0000000D 49484452 FFFFFFFF 000001E0", " 0x0")]
    [InlineData("52494646 00000000 57454250", " 0x0")]
    [InlineData("474946383961 8002", " 0x0")]
    [InlineData("", " 0x0")]
    [InlineData("3C68746D6C3E", " 0x0")]
    public void Format_and_size_are_read_from_the_head_and_nothing_from_a_broken_one(string hex, string expected)
    {
        using MemoryStream stream = new(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        (string format, int width, int height) = ImageHeader.Read(stream);
        Assert.Equal(expected, $"{format} {width}x{height}");
    }
}
