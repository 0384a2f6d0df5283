/** Repeats an expectation until it holds; fails with its last error. For what another process or timer brings about. */
export async function eventually(expectation: () => Promise<void> | void, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
