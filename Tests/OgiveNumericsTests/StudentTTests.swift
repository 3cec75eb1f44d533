import OgiveNumerics
import Testing

@Suite("Student's t")
struct StudentTTests {
  @Test("agrees with scipy.stats.t.ppf")
  func agreesWithSciPy() {
    #expect((StudentT.quantile(0.975, freedom: 9) - 2.262157162798205).magnitude < 1e-10)
    #expect((StudentT.quantile(0.1, freedom: 3.5) - (-1.576576605136405)).magnitude < 1e-10)
    #expect(StudentT.quantile(0.5, freedom: 2) == 0)
  }

  @Test("has no value outside its domain")
  func domain() {
    #expect(StudentT.quantile(1.5, freedom: 9).isNaN)
    #expect(StudentT.quantile(0.5, freedom: 0).isNaN)
    #expect(StudentT.quantile(1, freedom: 9) == .infinity)
  }
}
